/** Table two (第二十条): rows, columns and captions. */

import { explain, type Explanations, slip } from './explanation';

const ALL_DECISIONS = slip('不要只计对外公开的决定，没有公开的也要计。', 'Published or not, every decision counts.');

const NO_NEGATIVE_SUM = slip(
  '与上一年项目数量相加，结果不会小于0。',
  'Added to last year’s number it cannot come to less than 0.',
);

const RULES = explain(
  '规章的件数。能制定规章的只有国务院部门，以及省、自治区、直辖市、设区的市、自治州的人民政府；县区、乡镇、街道和地方各部门填0。',
  'Rules (规章). Only departments of the State Council and the governments of provinces, cities with districts and autonomous prefectures can make them; counties, districts, townships, sub-districts and local departments state 0.',
  {
    slips: [
      slip(
        '规范性文件不是规章，不填在这里。有权政府的办公厅（室）填报本级政府的规章，是可以的。',
        'Normative documents are no rules. The office of a government with that power may state the government’s rules.',
      ),
    ],
    basis: ['立法法93', '立法法91'],
  },
);

const LICENSING_2019 = explain(
  '行政许可的项目数量，以及报告年度作出的决定数量。',
  'Administrative licences: the number of items, and the decisions of the year.',
  { slips: [ALL_DECISIONS] },
);

const LICENSING_2021 = explain(
  '报告年度作出的行政许可决定的数量。',
  'Decisions of the year on administrative licences.',
  { slips: [ALL_DECISIONS] },
);

const PENALTIES_2019 = explain(
  '行政处罚的项目数量，以及报告年度作出的决定数量。',
  'Administrative penalties: the number of items, and the decisions of the year.',
  { slips: [ALL_DECISIONS] },
);

const PENALTIES_2021 = explain(
  '报告年度作出的行政处罚决定的数量。',
  'Decisions of the year on administrative penalties.',
  { slips: [ALL_DECISIONS] },
);

const COERCION_2019 = explain(
  '行政强制的项目数量，以及报告年度作出的决定数量。',
  'Administrative coercion: the number of items, and the decisions of the year.',
  { slips: [ALL_DECISIONS] },
);

const COERCION_2021 = explain(
  '报告年度作出的行政强制决定的数量。',
  'Decisions of the year on administrative coercion.',
  { slips: [ALL_DECISIONS] },
);

const DECISIONS = explain(
  '报告年度作出的全部处理决定，公开的和没有公开的都计。',
  'All decisions of the year, published or not.',
  { slips: [ALL_DECISIONS], basis: 'form' },
);

export const PROACTIVE_ROWS_2019: Explanations = {
  rules: RULES,
  normative: explain('规范性文件的件数。', 'Normative documents.', {
    slips: [
      slip(
        '本格式的名称是“规范性文件”；“行政规范性文件”是2021年起的名称。',
        'This form says 规范性文件; 行政规范性文件 is the name in the form of 2021 and later.',
      ),
    ],
  }),
  licensing: LICENSING_2019,
  otherServices: explain(
    '行政许可以外的对外管理服务事项。只有2019、2020年度的格式有这一行。',
    'Public services and administration other than licences. Only the form for 2019 and 2020 has this line.',
  ),
  penalties: PENALTIES_2019,
  coercion: COERCION_2019,
  fees: explain(
    '行政事业性收费的项目数量：上一年有几项，本年增加或减少几项。',
    'Number of administrative charges: how many last year, how many more or fewer this year.',
    {
      slips: [slip('填项目数量，不填收费金额。', 'The number of charges, not money.')],
    },
  ),
  procurement: explain(
    '政府集中采购的项目数量和总金额。',
    'Number and total amount of centralised government procurement projects.',
    {
      slips: [
        slip(
          '金额最好写明单位：格式没有印，元和万元相差一万倍。',
          'Better state the unit: the form prints none, and 元 and 万元 differ by a factor of 10,000.',
        ),
      ],
    },
  ),
};

export const PROACTIVE_ROWS_2021: Explanations = {
  rules: RULES,
  normative: explain('行政规范性文件的件数。', 'Administrative normative documents.', {
    slips: [
      slip(
        '本格式的名称是“行政规范性文件”；“规范性文件”是2019、2020年度的名称。',
        'This form says 行政规范性文件; 规范性文件 is the name in the form for 2019 and 2020.',
      ),
    ],
  }),
  licensing: LICENSING_2021,
  penalties: PENALTIES_2021,
  coercion: COERCION_2021,
  fees: explain('报告年度的行政事业性收费。', 'Administrative charges of the year.', {
    slips: [
      slip('不要把以元为单位的数直接填进来，那样大了一万倍。', 'Not yuan: that would be 10,000 times too much.'),
      slip('信息处理费也是行政事业性收费，不要漏填。', 'The information processing fee is such a charge too.'),
    ],
  }),
};

export const PROACTIVE_COLUMNS_2019: Explanations = {
  made: explain('报告年度新制作的件数。', 'Number newly made in the year.', { basis: 'form' }),
  disclosed: explain('报告年度新公开的件数。', 'Number newly disclosed in the year.', {
    slips: [slip('不会多于对外公开总数量。', 'Not more than the number disclosed in all.')],
    basis: 'form',
  }),
  disclosedTotal: explain('对外公开的总件数，新公开的也在内。', 'Number disclosed in all, the new ones included.', {
    basis: 'form',
  }),
  lastYear: explain('上一年的项目数量。', 'Number of items last year.', { basis: 'form' }),
  change: explain(
    '比上一年增加或减少的项目数量，可以带正负号，如+49、-27。',
    'Items more or fewer than last year; a sign is fine, such as +49 or -27.',
    { slips: [NO_NEGATIVE_SUM], basis: 'form' },
  ),
  decisions: DECISIONS,
  projects: explain('政府集中采购的项目数量。', 'Number of centralised procurement projects.', {
    slips: [
      slip('采购项目数量和采购总金额，要么都是0，要么都不是0。', 'Projects and amount are both 0 or neither is.'),
    ],
    basis: 'form',
  }),
  amount: explain('政府集中采购的总金额。', 'Total amount of centralised procurement.', {
    slips: [
      slip(
        '最好写明单位：格式没有印，元和万元相差一万倍。',
        'Better state the unit: the form prints none, and 元 and 万元 differ by a factor of 10,000.',
      ),
    ],
    basis: 'form',
  }),
};

export const PROACTIVE_COLUMNS_2021: Explanations = {
  issued: explain('报告年度制发的件数。', 'Number issued in the year.', { basis: 'form' }),
  repealed: explain('报告年度废止的件数。', 'Number repealed in the year.', { basis: 'form' }),
  inForce: explain(
    '现行有效的件数。通常等于上一年的现行有效件数，加本年制发、减本年废止；到期失效、清理、合并时会不同。',
    'Number in force. Usually last year’s number plus issued less repealed; expiry, clean-ups and mergers make it differ.',
    { basis: 'form' },
  ),
  decisions: DECISIONS,
  amount: explain(
    '收费的金额，单位是万元，可以有小数。',
    'The money charged, in 万元 (10,000 yuan); decimals are fine.',
    {
      slips: [
        slip('不要把以元为单位的数直接填进来，那样大了一万倍。', 'Not yuan: that would be 10,000 times too much.'),
      ],
      basis: 'form',
    },
  ),
};

export const CAPTIONS_2019: Explanations = {
  一: explain(
    '规章、规范性文件的本年新制作、本年新公开、对外公开总数量。',
    'Rules and normative documents: newly made, newly disclosed, disclosed in all.',
  ),
  五: explain(
    '行政许可和其他对外管理服务事项：上一年项目数量、本年增减、处理决定数量。',
    'Licences and other public services: items last year, change, decisions.',
  ),
  六: explain(
    '行政处罚、行政强制：上一年项目数量、本年增减、处理决定数量。',
    'Penalties and coercion: items last year, change, decisions.',
  ),
  八: explain('行政事业性收费：上一年项目数量、本年增减。', 'Administrative charges: items last year and change.'),
  九: explain(
    '政府集中采购：采购项目数量、采购总金额。',
    'Centralised government procurement: projects and total amount.',
  ),
};

export const CAPTIONS_2021: Explanations = {
  一: explain(
    '规章、行政规范性文件的本年制发、本年废止、现行有效件数。',
    'Rules and administrative normative documents: issued, repealed, in force.',
  ),
  五: explain('行政许可的本年处理决定数量。', 'Decisions of the year on administrative licences.'),
  六: explain(
    '行政处罚、行政强制的本年处理决定数量，各填一行。',
    'Decisions of the year on administrative penalties and coercion, a line each.',
  ),
  八: explain(
    '行政事业性收费的本年收费金额，单位是万元。',
    'Money from administrative charges in the year, in 万元 (10,000 yuan).',
  ),
};
