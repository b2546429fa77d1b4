/** The six sections: what each of them holds. */

import { explain, type Explanation, slip } from './explanation';

type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

export const SECTION_EXPLANATIONS: Readonly<Record<SectionNumber, Explanation>> = {
  1: explain(
    '综述本机关一年的政府信息公开工作。2021年度起写五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
    'The year’s work in short; from report year 2021 on in five aspects: proactive disclosure, disclosure on application, information management, platforms, supervision and support.',
    {
      slips: [
        slip(
          '各级人民政府的报告还要写工作考核、社会评议和责任追究结果；部门不用。',
          'Reports of governments also state appraisal, public evaluation and accountability; those of departments need not.',
        ),
      ],
      basis: 'form',
    },
  ),
  2: explain(
    '主动公开情况，按条例第二十条的有关各项填表。',
    'Proactive disclosure: a table by the items of article 20 of the Regulation.',
    { basis: ['50(1)'] },
  ),
  3: explain(
    '收到多少申请、怎样办理，填一张表。每一列都要满足：第一项加第二项，等于第三项加第四项。',
    'Applications received and handled, in one table. In each column item 1 plus item 2 equals item 3 plus item 4.',
    { basis: ['50(2)'] },
  ),
  4: explain(
    '因政府信息公开工作被申请行政复议、被提起行政诉讼的案件，按结果填一张表。',
    'Reconsideration and lawsuits over open-government work, by outcome, in one table.',
    { basis: ['50(3)'] },
  ),
  5: explain('写两样：存在的主要问题，改进情况。', 'Two things: the main problems, and what was done about them.', {
    slips: [
      slip('不要只写问题不写改进，也不要只写“无”。', 'Not problems without improvements, and not merely 无 (none).'),
    ],
    basis: ['50(4)'],
  }),
  6: explain(
    '其他要报告的事项。2021年度起，写明收取信息处理费的情况。',
    'Anything else. From report year 2021 on it states what information processing fee was charged.',
    { basis: ['50(5)', '109号'] },
  ),
};
