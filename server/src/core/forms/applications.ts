/** Table three (收到和处理政府信息公开申请情况): 23 numeric rows in the 2019 form, 25 in the 2021 form, 7 columns. */

import { column, row } from './build';
import type { ColumnSpec, FormId, RowSpec, TableSpec } from './form';

const LEGAL_PERSONS = ['申请人情况', '法人或其他组织'];

export const APPLICANT_COLUMNS: readonly ColumnSpec[] = [
  column('natural', '自然人', 'count', { under: ['申请人情况'] }),
  column('business', '商业企业', 'count', { under: LEGAL_PERSONS, slips: ['企业'] }),
  column('research', '科研机构', 'count', { under: LEGAL_PERSONS }),
  column('publicBenefit', '社会公益组织', 'count', { under: LEGAL_PERSONS, slips: ['社会组织', '社会公益机构'] }),
  column('legalService', '法律服务机构', 'count', { under: LEGAL_PERSONS }),
  column('otherOrg', '其他', 'count', { under: LEGAL_PERSONS }),
  column('total', '总计', 'count', { under: ['申请人情况'], slips: ['合计'] }),
];

interface LeafExtras {
  readonly variants?: readonly string[];
  readonly slips?: readonly string[];
}

function leaf(
  id: string,
  label: string,
  parent: string | undefined,
  articles: readonly string[],
  extras: LeafExtras = {},
): RowSpec {
  return row(id, label, APPLICANT_COLUMNS, { ...extras, articles, ...(parent === undefined ? {} : { parent }) });
}

function head(id: string, label: string, parent?: string): RowSpec {
  return row(id, label, [], parent === undefined ? {} : { parent });
}

const UP_TO_NOT_HANDLED: readonly RowSpec[] = [
  leaf('new', '一、本年新收政府信息公开申请数量', undefined, [], {
    variants: ['本年新收', '一、本年度新收政府信息公开申请数量'],
  }),
  leaf('carriedIn', '二、上年结转政府信息公开申请数量', undefined, [], {
    variants: ['上年结转', '二、上年度结转政府信息公开申请数量'],
  }),
  head('results', '三、本年度办理结果'),
  leaf('granted', '（一）予以公开', 'results', ['36(1)', '36(2)']),
  leaf('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'results', ['37'], {
    variants: ['（二）部分公开', '（二）部分公开（区分处理的，'],
  }),
  head('denied', '（三）不予公开', 'results'),
  leaf('denied.stateSecret', '1.属于国家秘密', 'denied', ['14']),
  leaf('denied.forbiddenByLaw', '2.其他法律行政法规禁止公开', 'denied', ['14']),
  leaf('denied.securityAndStability', '3.危及“三安全一稳定”', 'denied', ['14']),
  leaf('denied.thirdParty', '4.保护第三方合法权益', 'denied', ['15', '32']),
  leaf('denied.internalAffairs', '5.属于三类内部事务信息', 'denied', ['16 para 1']),
  leaf('denied.processRecords', '6.属于四类过程性信息', 'denied', ['16 para 2']),
  leaf('denied.enforcementFiles', '7.属于行政执法案卷', 'denied', ['16 para 2'], {
    variants: ['7.属于行政执法案卷信息'],
  }),
  leaf('denied.queryMatters', '8.属于行政查询事项', 'denied', ['36(7)']),
  head('unable', '（四）无法提供', 'results'),
  leaf('unable.notHeld', '1.本机关不掌握相关政府信息', 'unable', ['36(4)', '36(5)']),
  leaf('unable.needsCreation', '2.没有现成信息需要另行制作', 'unable', ['38']),
  leaf('unable.stillUnclear', '3.补正后申请内容仍不明确', 'unable', ['30']),
  head('notHandled', '（五）不予处理', 'results'),
  leaf('notHandled.petition', '1.信访举报投诉类申请', 'notHandled', ['39 para 1']),
  leaf('notHandled.repeated', '2.重复申请', 'notHandled', ['36(6)']),
  leaf('notHandled.publication', '3.要求提供公开出版物', 'notHandled', ['39 para 2']),
  leaf('notHandled.excessive', '4.无正当理由大量反复申请', 'notHandled', ['35']),
  // no article was found for this row (依据未检得)
  leaf('notHandled.reconfirm', '5.要求行政机关确认或重新出具已获取信息', 'notHandled', []),
];

const FROM_TOTAL: readonly RowSpec[] = [
  leaf('resultsTotal', '（七）总计', 'results', []),
  leaf('carriedOut', '四、结转下年度继续办理', undefined, ['33'], {
    variants: ['结转下一年度继续办理', '四、结转下一年度继续办理', '四、结转下年度继续办理情况'],
  }),
];

const OTHER_HANDLING: Readonly<Record<FormId, readonly RowSpec[]>> = {
  '2019': [leaf('otherHandling', '（六）其他处理', 'results', [])],
  '2021': [
    head('otherHandling', '（六）其他处理', 'results'),
    leaf(
      'otherHandling.notCorrected',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      'otherHandling',
      ['30'],
      { variants: ['1.申请人无正当理由逾期不补正', '1.逾期不补正', '1.逾期不补正不再处理'] },
    ),
    leaf(
      'otherHandling.feeUnpaid',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      'otherHandling',
      ['42'],
      { variants: ['2.申请人逾期未按收费通知要求缴纳费用', '2.逾期不缴费', '2.逾期未缴费不再处理'] },
    ),
    leaf('otherHandling.other', '3.其他', 'otherHandling', [], { variants: ['3.其他原因'] }),
  ],
};

export function applicationsTable(form: FormId): TableSpec {
  return {
    id: 'applications',
    form,
    section: 3,
    rows: [...UP_TO_NOT_HANDLED, ...OTHER_HANDLING[form], ...FROM_TOTAL],
    blocks: [],
    headLabels: [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '申请人情况',
      '法人或其他组织',
    ],
  };
}
