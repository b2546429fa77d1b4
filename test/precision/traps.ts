/** Lawful things that look like faults. Each changes a clean manuscript into one that is still clean. */

import { cellId } from '../../server/src/core/forms';
import { applications, figure, group } from './manuscript';
import { PHRASES } from './phrases';
import { sentence, type Trap } from './trap';
import { chinese, fullWidth, share } from './wording';

const CELLS: readonly Trap[] = [
  {
    name: { zh: '零值全部留空', en: 'all zeros left blank' },
    lawful: ['cell/blank'],
    set: (m) => {
      for (const [id, value] of m.figures) if (value === 0) m.figures.set(id, null);
    },
  },
  {
    name: { zh: '零值写成“—”“/”', en: 'zeros written as dashes or slashes' },
    lawful: ['cell/blank'],
    set: (m) => {
      const mark = m.dice.pick(['—', '/', '-']);
      for (const [id, value] of m.figures) {
        if (value !== 0) continue;
        m.figures.set(id, null);
        m.written.set(id, mark);
      }
    },
  },
  {
    name: { zh: '申请情况表只填总计列', en: 'only the total column of table three filled' },
    lawful: ['cell/blank', 'balance/row-total'],
    set: (m) => {
      for (const [id] of m.figures) {
        if (id.startsWith('applications/') && !id.endsWith('/total')) m.figures.set(id, null);
      }
    },
  },
  {
    name: { zh: '全角数字', en: 'full-width digits' },
    set: (m) => {
      m.digits = 'full width';
      m.overview.push(fullWidth(`另组织业务培训2次，编发工作提示12期。`));
    },
  },
  {
    name: { zh: '千分位', en: 'thousands separators' },
    set: (m) => {
      m.digits = 'thousands';
      const decisions = 1200 + m.dice.below(9000);
      if (m.figures.has('proactive/licensing/decisions')) m.figures.set('proactive/licensing/decisions', decisions);
    },
  },
  {
    name: { zh: '采购总金额写明单位', en: 'procurement amounts with a unit' },
    wish: { forms: ['2019'] },
    set: (m) =>
      void m.written.set('proactive/procurement/amount', m.dice.pick(['1,196.41 万元', '251000元', '86.5万元'])),
  },
  {
    name: { zh: '政府办公室填报规章', en: 'rules in the report of a government office' },
    wish: { bodies: ['office'] },
    set: () => undefined,
  },
  {
    name: { zh: '本年增/减写 +49', en: 'changes with a plus sign' },
    wish: { forms: ['2019'] },
    set: (m) => void m.written.set('proactive/licensing/change', '+49'),
  },
  {
    name: { zh: '数字后带单位、括号说明', en: 'units and notes in brackets after a number' },
    set: (m) => {
      const id = m.form === '2021' ? 'proactive/normative/inForce' : 'proactive/normative/disclosedTotal';
      m.written.set(id, `${String(figure(m, id))}（其中修订1件）`);
    },
  },
];

const HEADINGS: readonly Trap[] = [
  {
    name: { zh: '条例表述的长标题', en: 'statutory headings' },
    lawful: ['structure/section-heading'],
    set: (m) => {
      m.headings[1] = '二、行政机关主动公开政府信息情况';
      m.headings[2] = '三、行政机关收到和处理政府信息公开申请情况';
      m.headings[3] = '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
      m.headings[4] = '五、政府信息公开工作存在的主要问题及改进情况';
    },
  },
  {
    name: { zh: '标题中的空格', en: 'spaces in headings' },
    set: (m) => {
      m.headings = m.headings.map((heading) => heading.replace('、', '、 '));
    },
  },
  {
    name: { zh: '前有目录', en: 'a table of contents' },
    set: (m) =>
      void m.outlineEdits.push((outline) => ({
        ...outline,
        preamble: `${outline.preamble}\n\n目录\n\n${m.headings.map((heading, i) => `${heading}\t${i + 1}`).join('\n\n')}`,
      })),
  },
];

const SENTENCES: readonly Trap[] = [
  sentence('收办 = 一 + 二', '收办 is rows one and two', (m) => {
    const both = applications(m, 'new') + applications(m, 'carriedIn');
    return `${m.year}年${m.body.scope}收办政府信息公开申请${both}件（含上年结转${applications(m, 'carriedIn')}件），答复${applications(m, 'resultsTotal')}件。`;
  }),
  sentence('复议、诉讼件数不含尚未审结', 'cases without pending ones', (m) => {
    const done = figure(m, 'litigation/review/total') - figure(m, 'litigation/review/pending');
    return `${m.year}年因政府信息公开被申请行政复议${done}件（已审结）。`;
  }),
  sentence(
    '政府报告只说本办公室',
    'a government that counts its office only',
    (m) => `${m.year}年，${m.body.self}办公室共收到政府信息公开申请${1 + m.dice.below(3)}件，均按期答复。`,
    { bodies: ['government'], withCounts: false },
  ),
  sentence('解读率超过 100%', 'rates above 100 %', () => '全年制发政策文件8件，发布解读材料17件，解读率达212.5%。'),
  sentence(
    '下一年的计划',
    'plans for the next year',
    (m) => `${m.year + 1}年，将公开重点领域信息300条以上，举办政府开放日活动4次。`,
  ),
  sentence(
    '与上年比较',
    'a comparison with last year',
    (m) => `主动公开信息${420 + m.dice.below(50)}条，比${m.year - 1}年的390条有所增加。`,
  ),
  sentence(
    '上年同期的申请件数',
    'applications of last year',
    (m) => `${m.year - 1}年收到政府信息公开申请${applications(m, 'new') + 7}件，${m.year}年有所下降。`,
  ),
  sentence('四舍五入的百分比', 'rounded shares', () => {
    const [a, b, c] = [61, 23, 13];
    const whole = a + b + c;
    return `全年公开信息${whole}条，其中工作动态${a}条，占${share(a, whole)}；通知公告${b}条，占${share(b, whole)}；政策文件${c}条，占${share(c, whole)}。`;
  }),
  sentence(
    '取整的百分比',
    'shares without decimals',
    () => `全年公开信息97条，其中政策文件13条，占${share(13, 97, 0)}。`,
  ),
  sentence(
    '层层其中',
    '其中 inside 其中',
    () => '全年共公开信息120条，其中工作动态80条（其中图片新闻30条）、通知公告40条。',
  ),
  sentence(
    '列举以“等”收尾',
    'a list that ends with 等',
    () => '全年共公开信息120条，其中工作动态60条、通知公告20条等。',
  ),
  sentence(
    '其中只列一部分',
    'a list of some parts',
    () => '共发布信息213条，其中涉及行政许可的41条、涉及行政处罚的22条。',
  ),
  sentence('单位不同的一串数字', 'counts of other units', () => '全年召开会议3次，培训56人次，印发通知4份、简报12期。'),
  sentence(
    '渠道重复统计',
    'channels that overlap',
    () => '全年主动公开信息200条，其中通过门户网站公开180条、政务新媒体公开150条。',
  ),
  sentence(
    '声明的简称',
    'a declared short form',
    (m) => `${m.body.name}（以下简称“${m.body.self}”）高度重视政务公开，${m.body.self}主要负责同志听取汇报2次。`,
  ),
  sentence(
    '其他机关的名称',
    'other bodies',
    () => '与青禾县财政局、青禾县民政局建立会商机制，对涉及第三方的信息依法征求意见。',
  ),
  sentence(
    '公开的件数不是作出的件数',
    'published is not decided',
    () => '在门户网站公示行政许可信息7条、行政处罚信息3条，公开规范性文件1件。',
  ),
  sentence(
    '文件名称中的年份',
    'years in titles of documents',
    (m) => `按照《${m.year - 1}年政务公开工作要点》和《“十四五”公共服务规划》的部署，细化任务12项。`,
  ),
  sentence(
    '半年的申请件数',
    'applications of half a year',
    (m) => `其中上半年收到政府信息公开申请${Math.max(1, Math.floor(applications(m, 'new') / 2))}件。`,
  ),
  sentence(
    '网上提交的申请',
    'applications of one channel',
    (m) => `通过网络收到政府信息公开申请${Math.max(1, applications(m, 'new') - 2)}件。`,
  ),
  sentence('全部公开与部分公开合并', 'granted and partly granted in one number', (m) => {
    const both = group(m, 'granted') + group(m, 'partial');
    return `${m.year}年${m.body.scope}办理政府信息公开申请中，予以公开${both}件（含部分公开）。`;
  }),
  sentence(
    '没有逾期未答复的申请',
    'half a negation',
    () => '全年没有逾期未答复的政府信息公开申请，没有因信息公开工作引发的舆情。',
  ),
  sentence(
    '中文数字',
    'Chinese numerals',
    (m) => `${m.year}年${m.body.scope}共收到政府信息公开申请${chinese(applications(m, 'new'))}件。`,
  ),
  sentence('约数', 'approximate numbers', () => '全年公开各类信息近500条，其中工作动态300余条、通知公告约220条。'),
  sentence(
    '累计数',
    'sums over years',
    (m) => `自条例修订以来，累计收到政府信息公开申请${applications(m, 'new') + 60}件。`,
  ),
  sentence(
    '复议机关的案件',
    'cases handled as the organ of reconsideration',
    () => '作为复议机关审理涉及政府信息公开的行政复议案件9件。',
  ),
  sentence(
    '合计写在后面',
    'a sum behind its parts',
    () => '其中工作动态61条，通知公告23条，政策文件13条，合计97条；较上年增长12.4%。',
  ),
  sentence(
    '新收与结转合在一起的分项',
    'parts of what came in and what was carried over',
    (m) => {
      const carriedIn = applications(m, 'carriedIn');
      const both = applications(m, 'new') + carriedIn;
      return `新收政府信息公开申请${applications(m, 'new')}件，上年结转${carriedIn}件，其中自然人申请${both - 2}件，法人或其他组织申请2件。`;
    },
    { bodies: ['department', 'township', 'subdistrict'] },
  ),
  sentence('增长率超过 100%', 'growth above 100 %', () => '政务新媒体发布信息460条，同比增长187.5%，阅读量达3.2万次。'),
  sentence(
    '没有收到某一渠道的申请',
    'no applications of one kind',
    () => '未收到信函形式的政府信息公开申请，未收到法人提出的政府信息公开申请。',
  ),
  sentence(
    '许可、处罚的办理口径',
    'matters handled, cases looked into',
    () => '全年受理行政许可事项52件，查处案件17起，罚款3.6万元。',
  ),
  sentence(
    '几部法规的条文',
    'articles of other laws',
    () => '严格落实《中华人民共和国保守国家秘密法》第三十一条的规定，公开前逐件审查。',
  ),
];

const OTHERS: readonly Trap[] = [
  {
    name: { zh: '没有申请', en: 'no applications at all' },
    wish: { withCounts: false },
    set: (m) => {
      for (const [id] of m.figures) if (id.startsWith('applications/')) m.figures.set(id, 0);
      m.overview.push(`${m.year}年，${m.body.scope}${m.dice.pick(['未收到', '没有收到'])}政府信息公开申请。`);
    },
  },
  {
    name: { zh: '只有上年结转', en: 'carried over only' },
    wish: { withCounts: false },
    set: (m) => {
      for (const [id] of m.figures) if (id.startsWith('applications/')) m.figures.set(id, 0);
      for (const row of ['carriedIn', 'granted', 'resultsTotal']) {
        for (const column of ['natural', 'total']) m.figures.set(cellId('applications', row, column), 1);
      }
      m.overview.push(`${m.year}年${m.body.scope}未收到政府信息公开申请，上年结转1件，已办结。`);
    },
  },
  {
    name: { zh: '信息处理费四舍五入为 0 万元', en: 'a fee that rounds to 0 万元' },
    wish: { forms: ['2021'] },
    set: (m) => {
      m.figures.set('proactive/fees/amount', 0);
      m.others = [`${m.year}年，收取信息处理费40元。`];
      m.written.set('proactive/fees/amount', '0.00');
    },
  },
  {
    name: { zh: '表下附注含数字', en: 'notes with numbers below tables' },
    set: (m) => {
      m.notes.applications = ['注：自然人申请2件撤回，计入其他处理。'];
      m.notes.proactive = ['注：行政许可数据由行政审批部门提供，截至12月31日。'];
    },
  },
  {
    name: { zh: '合法的行内屏蔽', en: 'a suppression with a reason that is needed' },
    set: (m) => {
      m.title = [`${m.body.name}${m.year}年政府信息公开年度报告`];
      m.textEdits.push((text) => `<!-- gouji-disable structure/title: 沿用上级统一标题 -->\n${text}`);
    },
    wish: { layouts: ['pipes'] },
  },
];

export const TRAPS: readonly Trap[] = [...CELLS, ...HEADINGS, ...SENTENCES, ...PHRASES, ...OTHERS];
