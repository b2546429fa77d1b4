/** Table four: reconsideration and litigation over open-government work. */

import { explain, type Explanations, slip } from './explanation';

export const LITIGATION_ROWS: Explanations = {
  review: explain(
    '因政府信息公开工作被申请行政复议的案件，按结果分列。',
    'Applications for administrative reconsideration over open-government work, by outcome.',
    {
      slips: [
        slip(
          '2024年起，对不予公开不服的，要先申请行政复议。',
          'Since 2024 a refusal to disclose goes to reconsideration first.',
        ),
      ],
      basis: ['50(3)', '复议法23'],
    },
  ),
  directSuit: explain(
    '因政府信息公开工作被提起行政诉讼，起诉前没有经过行政复议的案件。',
    'Lawsuits over open-government work without reconsideration before.',
    {
      slips: [
        slip(
          '复议机关作共同被告的案件，只由原行为机关计数，复议机关不计。',
          'Where the reconsideration organ is co-defendant, only the original actor counts the case.',
        ),
      ],
      basis: ['50(3)'],
    },
  ),
  suitAfterReview: explain(
    '因政府信息公开工作，经过行政复议后又被提起行政诉讼的案件。',
    'Lawsuits over open-government work after reconsideration.',
    {
      slips: [
        slip(
          '复议机关作共同被告的案件，只由原行为机关计数，复议机关不计。',
          'Where the reconsideration organ is co-defendant, only the original actor counts the case.',
        ),
      ],
      basis: ['50(3)', '201号'],
    },
  ),
};

export const LITIGATION_OUTCOMES: Explanations = {
  upheld: explain('结果是维持的案件。', 'Cases that ended with the act upheld.', { basis: 'form' }),
  corrected: explain('结果是纠正的案件。', 'Cases that ended with the act corrected.', { basis: 'form' }),
  other: explain('结果既不是维持、也不是纠正的案件。', 'Cases that ended neither way.', { basis: 'form' }),
  pending: explain('还没有审结的案件。', 'Cases not yet closed.', {
    slips: [slip('总计要把尚未审结的也加进去。', 'The total includes the cases not yet closed.')],
    basis: 'form',
  }),
  total: explain(
    '本组前面四列之和：结果维持、结果纠正、其他结果、尚未审结。',
    'Sum of the four columns before it: 结果维持, 结果纠正, 其他结果, 尚未审结.',
    { basis: 'form' },
  ),
};
