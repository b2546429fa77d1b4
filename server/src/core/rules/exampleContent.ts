/** Figures and words of the example report: a county bureau with a handful of applications. */

import type { CellId, FormId } from '../forms';
import type { SectionNumber } from '../report';

/** Cells other than 0. The relations of the form hold. */
const APPLICATIONS: Readonly<Record<CellId, string>> = {
  'applications/new/natural': '5',
  'applications/new/business': '1',
  'applications/new/total': '6',
  'applications/carriedIn/natural': '1',
  'applications/carriedIn/total': '1',
  'applications/granted/natural': '3',
  'applications/granted/business': '1',
  'applications/granted/total': '4',
  'applications/partial/natural': '1',
  'applications/partial/total': '1',
  'applications/unable.notHeld/natural': '1',
  'applications/unable.notHeld/total': '1',
  'applications/resultsTotal/natural': '5',
  'applications/resultsTotal/business': '1',
  'applications/resultsTotal/total': '6',
  'applications/carriedOut/natural': '1',
  'applications/carriedOut/total': '1',
};

const LITIGATION: Readonly<Record<CellId, string>> = {
  'litigation/review/upheld': '1',
  'litigation/review/total': '1',
};

export const DEFAULT_VALUES: Readonly<Record<FormId, Readonly<Partial<Record<CellId, string>>>>> = {
  '2019': {
    ...APPLICATIONS,
    ...LITIGATION,
    'proactive/normative/made': '2',
    'proactive/normative/disclosed': '2',
    'proactive/normative/disclosedTotal': '11',
    'proactive/licensing/lastYear': '20',
    'proactive/licensing/change': '+1',
    'proactive/licensing/decisions': '120',
    'proactive/otherServices/lastYear': '5',
    'proactive/penalties/lastYear': '12',
    'proactive/penalties/change': '-2',
    'proactive/penalties/decisions': '35',
    'proactive/coercion/lastYear': '3',
    'proactive/coercion/decisions': '2',
    'proactive/fees/lastYear': '1',
    'proactive/procurement/projects': '4',
    'proactive/procurement/amount': '86.5万元',
  },
  '2021': {
    ...APPLICATIONS,
    ...LITIGATION,
    'proactive/normative/issued': '2',
    'proactive/normative/repealed': '1',
    'proactive/normative/inForce': '9',
    'proactive/licensing/decisions': '120',
    'proactive/penalties/decisions': '35',
    'proactive/coercion/decisions': '2',
    'proactive/fees/amount': '12.5',
  },
};

export function preamble(body: string, year: number): string {
  return (
    `本报告由${body}根据《中华人民共和国政府信息公开条例》（国务院令第711号）的要求编制。` +
    `报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。` +
    `如对本报告有疑问，请与${body}办公室联系（电话：0000-1234567）。`
  );
}

export function signature(body: string, year: number): string {
  return `${body}\n\n${year + 1}年1月18日`;
}

/** Body of a section without a table. */
export function narrative(no: SectionNumber, year: number): string {
  if (no === 1) return overview(year);
  if (no === 5)
    return `存在的主要问题：政策解读的形式还不够多样。改进情况：${year}年对重要政策均配发图解，今后将继续丰富解读形式。`;
  return `${year}年，本机关未收取信息处理费。没有其他需要报告的事项。`;
}

function overview(year: number): string {
  return [
    `（一）主动公开。${year}年，通过门户网站及时公布机构职能、规划计划、财政预决算等政府信息。`,
    `（二）依申请公开。${year}年新收政府信息公开申请6件，上年结转1件，均按规定办理。`,
    '（三）政府信息管理。落实公开审查制度，定期清理行政规范性文件，更新公开目录。',
    '（四）政府信息公开平台建设。维护门户网站公开专栏，内容检索和下载功能正常。',
    '（五）监督保障。明确专人负责，全年开展业务培训2次；信息公开纳入年度考核，接受社会评议，没有责任追究的情形。',
  ].join('\n\n');
}
