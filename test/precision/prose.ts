/** The prose of a report in the genre's usual turns, without a fault. */

import { applications, type Manuscript } from './manuscript';

export interface ProseOptions {
  /** Counts of applications in the text. */
  readonly withCounts: boolean;
}

const LAWS = ['《中华人民共和国政府信息公开条例》', '《中华人民共和国政府信息公开条例》（国务院令第711号）'];

export function preambleOf({ dice, body, year }: Manuscript): string {
  const period = `${year}年1月1日${dice.pick(['', '起'])}至${dice.pick([String(year) + '年', ''])}12月31日`;
  const begin = dice.pick([
    `本报告由${body.name}根据${dice.pick(LAWS)}的要求编制。`,
    `根据${dice.pick(LAWS)}有关规定，现公布${body.name}${year}年政府信息公开工作年度报告。`,
    `按照${dice.pick(LAWS)}第五十条的要求，${body.name}编制了本报告，全文由总体情况、主动公开政府信息情况等六个部分组成。`,
  ]);
  const middle = dice.pick([
    `报告所列数据的统计期限自${period}止。`,
    `本报告所列数据的统计期限为${period}。`,
    `数据统计时间：${period}。`,
  ]);
  const end = dice.pick([
    '',
    `如对本报告有疑问，请与${body.name}联系（电话：0000-2345678）。`,
    `公众如有意见，请联系：示范路1号，联系电话0000-2345678。`,
  ]);
  return begin + middle + end;
}

export function overviewOf(m: Manuscript, { withCounts }: ProseOptions): string[] {
  const { dice, year } = m;
  const headed = dice.pick([
    [
      '（一）主动公开。',
      '（二）依申请公开。',
      '（三）政府信息管理。',
      '（四）政府信息公开平台建设。',
      '（五）监督保障。',
    ],
    ['1.主动公开情况。', '2.依申请公开情况。', '3.政府信息管理情况。', '4.平台建设情况。', '5.监督保障情况。'],
    ['', '', '', '', ''],
  ]);
  const proactive = dice.pick([
    `${year}年，围绕重点领域主动公开机构职能、财政预决算、行政执法等政府信息。`,
    '全年坚持以公开为常态，主动公开规划计划、重大项目、民生实事等信息，及时回应社会关切。',
    `认真落实${year}年政务公开工作要点，依法主动公开政策文件，同步发布解读材料。`,
  ]);
  const management = dice.pick([
    '落实公开审查制度，定期清理行政规范性文件，更新公开目录。',
    '严格执行“先审后公开”，对公开属性逐件审核，做好保密审查。',
    '健全政府信息管理制度，动态调整主动公开事项目录，规范信息归档。',
  ]);
  const platform = dice.pick([
    '维护门户网站公开专栏，内容检索和下载功能正常。',
    '优化网站栏目设置，规范运行政务新媒体，设置政府信息查阅点。',
    '依托政府网站集约化平台发布信息，完善公开专栏的检索功能。',
  ]);
  const support = dice.pick([
    '明确专人负责，组织业务培训；政务公开纳入年度考核，接受社会评议，没有责任追究的情形。',
    '将政务公开列入绩效考核，通过问卷开展社会评议，全年未发生责任追究情况。',
    '加强组织领导，压实工作责任，考核结果为良好，社会评议总体满意，无被追究责任的情形。',
  ]);
  const parts = [proactive, withCounts ? countsOf(m) : quietly(m), management, platform, support];
  return parts.map((part, i) => (headed[i] ?? '') + part);
}

function quietly({ dice }: Manuscript): string {
  return dice.pick([
    '规范依申请公开办理流程，对收到的政府信息公开申请依法作出答复。',
    '畅通申请渠道，加强会商研判，依申请公开工作平稳有序。',
    '完善依申请公开工作规范，答复文书统一编号、统一送达。',
  ]);
}

/** Counts of applications that agree with table three. */
function countsOf(m: Manuscript): string {
  const { dice, year, body } = m;
  const who = body.scope === '' ? dice.pick(['', '', `，${body.self}`, '，本机关']) : `，${body.scope}`;
  const fresh = applications(m, 'new');
  const carriedIn = applications(m, 'carriedIn');
  const results = applications(m, 'resultsTotal');
  const carriedOut = applications(m, 'carriedOut');
  return dice.pick([
    `${year}年${who}共收到政府信息公开申请${fresh}件，均依法办理。`,
    `${year}年${who}新收政府信息公开申请${fresh}件，上年结转${carriedIn}件，办结${results}件，结转下年度继续办理${carriedOut}件。`,
    `${year}年${who}收办政府信息公开申请${fresh + carriedIn}件，答复${results}件。`,
    `${year}年${who}受理政府信息公开申请${fresh}件，上年结转${carriedIn}件。`,
  ]);
}

export function problemsOf({ dice, year }: Manuscript): string[] {
  return dice.pick([
    [
      '存在的主要问题：一是解读形式还不够多样；二是公开的主动性有待增强。',
      `改进情况：${year}年对重要政策均配发图解，今后将继续丰富解读形式。`,
    ],
    [`${year}年，政务公开工作取得一定成效，但仍存在信息更新不够及时等不足。下一步，将健全发布机制，加强业务培训。`],
    [
      '（一）存在的主要问题',
      '公开内容的深度与群众期盼还有差距，业务人员力量较为薄弱。',
      '（二）改进情况',
      '一是充实工作力量；二是开展专题培训，提升业务能力。',
    ],
    ['主要问题是栏目更新不及时。', `针对上述问题，已逐项整改，并将在${year + 1}年完善日常巡查机制。`],
  ]);
}

export function othersOf({ dice, form, year }: Manuscript): string[] {
  if (form === '2019') return [dice.pick(['无其他需要报告的事项。', '没有其他需要报告的事项。'])];
  return [
    dice.pick([
      `${year}年，本机关未收取信息处理费。`,
      '按照《政府信息公开信息处理费管理办法》，本年度收取信息处理费的总金额为0元。',
      `${year}年度没有产生信息处理费。无其他需要报告的事项。`,
      '本年度依申请公开未收取费用，没有其他需要报告的事项。',
    ]),
  ];
}
