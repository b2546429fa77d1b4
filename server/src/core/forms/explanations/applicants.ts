/** Table three, columns: kinds of applicant. Neither form nor Regulation says where one kind ends and the next begins. */

import { explain, type Explanations, slip } from './explanation';

const ONE_KIND = slip(
  '一件只计入一类申请人；放错了类，总计相符，单列不符。',
  'An application counts under one kind only; under the wrong one the totals still agree but the columns do not.',
);

export const APPLICANT_EXPLANATIONS: Explanations = {
  natural: explain('以个人名义提出的申请。', 'Applications made by persons in their own name.', {
    slips: [ONE_KIND],
    basis: 'form',
  }),
  business: explain(
    '商业企业提出的申请，属于“法人或其他组织”。各类怎样划分，依据未检得。',
    'Applications made by businesses, under 法人或其他组织. No basis was found for where one kind ends and the next begins.',
    { slips: [ONE_KIND], basis: 'form' },
  ),
  research: explain(
    '科研机构提出的申请，属于“法人或其他组织”。各类怎样划分，依据未检得。',
    'Applications made by research institutions, under 法人或其他组织. No basis was found for where one kind ends and the next begins.',
    { slips: [ONE_KIND], basis: 'form' },
  ),
  publicBenefit: explain(
    '社会公益组织提出的申请，属于“法人或其他组织”。各类怎样划分，依据未检得。',
    'Applications made by public-benefit organisations, under 法人或其他组织. No basis was found for where one kind ends and the next begins.',
    { slips: [ONE_KIND], basis: 'form' },
  ),
  legalService: explain(
    '法律服务机构提出的申请，属于“法人或其他组织”。各类怎样划分，依据未检得。',
    'Applications made by legal-service institutions, under 法人或其他组织. No basis was found for where one kind ends and the next begins.',
    { slips: [ONE_KIND], basis: 'form' },
  ),
  otherOrg: explain(
    '前四类以外的法人或其他组织提出的申请。',
    'Applications made by legal persons or organisations of no kind named before.',
    {
      slips: [
        slip(
          '个人的申请误计在这里，“自然人”少、“其他”多，总计却相符。',
          'A person’s application counted here: 自然人 too low, 其他 too high, and the total still right.',
        ),
      ],
      basis: 'form',
    },
  ),
  total: explain('本行前面六列之和。', 'Sum of the six columns before it.', { basis: 'form' }),
};
