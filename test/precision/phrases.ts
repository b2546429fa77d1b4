/** Turns of phrase of real reports that come close to a fault, with the figures of the manuscript. */

import { applications, figure, group, type Manuscript } from './manuscript';
import { chinese, share } from './wording';
import { sentence, type Trap } from './trap';
import type { Wish } from './write';

/** Bodies whose text speaks of what the tables count without further words. */
const SINGLE: Wish = { bodies: ['department', 'township', 'subdistrict'], withCounts: false };
const GOVERNMENT: Wish = { bodies: ['government'], withCounts: false };
const BUREAU: Wish = { bodies: ['department'] };

const fresh = (m: Manuscript): number => applications(m, 'new');
const both = (m: Manuscript): number => fresh(m) + applications(m, 'carriedIn');
const answered = (m: Manuscript): number => applications(m, 'resultsTotal');
const count = (m: Manuscript, id: `${string}/${string}`): number => figure(m, `proactive/${id}`);

const APPLICATIONS: readonly Trap[] = [
  sentence(
    '申请件数与上年比较',
    'applications against last year’s',
    (m) => `${m.year}年共收到政府信息公开申请${fresh(m)}件，较上年减少3件，下降${share(3, fresh(m) + 3)}。`,
    SINGLE,
  ),
  sentence(
    '申请渠道在括号内',
    'channels in brackets',
    (m) => `全年收到依申请公开${fresh(m)}件（其中当面申请1件、网络申请2件、信函申请${fresh(m) - 3}件），均按时办结。`,
    SINGLE,
  ),
  sentence(
    '含上年结转的受理数',
    'received, carried over included',
    (m) => `全年共受理申请${both(m)}件（含上年结转${applications(m, 'carriedIn')}件），按时办结率100%。`,
    SINGLE,
  ),
  sentence(
    '累计数在前，本年数在后',
    'a sum over years before the year’s count',
    (m) => `截至${m.year}年12月31日，累计受理政府信息公开申请${fresh(m) + 86}件，其中${m.year}年受理${fresh(m)}件。`,
    SINGLE,
  ),
  sentence(
    '逐季度的申请件数',
    'applications by quarter',
    (m) => `政府信息公开申请一季度2件、二季度1件，三、四季度${fresh(m) - 3}件，共${fresh(m)}件。`,
    SINGLE,
  ),
  sentence(
    '政府本级与部门分列',
    'the government’s own and its departments’',
    (m) =>
      `${m.body.scope}共受理政府信息公开申请${fresh(m)}件，其中政府办公室受理1件，各乡镇、部门受理${fresh(m) - 1}件。`,
    GOVERNMENT,
  ),
  sentence(
    '按申请内容分类',
    'applications by subject',
    (m) => `办结${answered(m)}件，其中涉及征地拆迁${answered(m) - 3}件、财政资金2件、其他1件。`,
    SINGLE,
  ),
  sentence(
    '延期、征求意见、补正',
    'extensions, opinions, corrections',
    (m) => `全年办理政府信息公开申请${fresh(m)}件，延期答复1件，征求第三方意见2件，告知补正3件。`,
    SINGLE,
  ),
  sentence('申请以“起”计', 'applications counted as 起', (m) => `本年度共收到政府信息公开申请${fresh(m)}起。`, SINGLE),
  sentence(
    '办理期限的天数',
    'days of the procedure',
    () => '收到政府信息公开申请后，1个工作日内登记，15个工作日内答复，延期不超过20个工作日。',
  ),
  sentence(
    '公开与不予公开的公文',
    'documents published or not',
    () => '全年制发公文380件，其中主动公开45件、依申请公开20件、不予公开315件。',
  ),
  sentence(
    '占比按答复总数计算',
    'shares of what was answered',
    (m) =>
      `全年答复政府信息公开申请${answered(m)}件，其中予以公开${group(m, 'granted')}件，占${share(group(m, 'granted'), answered(m), 2)}。`,
    SINGLE,
  ),
  sentence(
    '中文数字与比较',
    'Chinese numerals and a comparison',
    (m) => `共收到政府信息公开申请${chinese(fresh(m))}件，比上年增加两件。`,
    SINGLE,
  ),
];

const CASES: readonly Trap[] = [
  sentence(
    '全部复议诉讼中的信息公开案件',
    'information cases among all cases',
    (m) =>
      `全年共发生行政复议案件${figure(m, 'litigation/review/total') + 60}件、行政诉讼案件48件，其中涉信息公开行政复议${figure(m, 'litigation/review/total')}件。`,
  ),
  sentence(
    '没有被纠正的情形',
    'none corrected',
    () => '全年没有因依申请公开引起的行政复议被纠错或者行政诉讼败诉的情况。',
  ),
  sentence('出庭应诉率', 'rates of appearance', () => '行政机关负责人出庭应诉率100%，行政复议案件按期答复率100%。'),
];

const DISCLOSURE: readonly Trap[] = [
  sentence('完整占比合计 100%', 'complete shares', () => '公开信息中，图片类占45.5%，文字类占30.2%，其他占24.3%。'),
  sentence('占比四舍五入', 'complete shares, rounded', () => '图片类占33.3%、文字类占33.3%、其他占33.3%。'),
  sentence('不完整的占比', 'some shares only', () => '政务微信占40%，网站占35%，公开栏占15%，其余渠道发布量较少。'),
  sentence(
    '可多选的问卷',
    'a survey of several answers',
    () => '问卷（可多选）显示，通过网站了解的占60%、微信占55%、其他占12%。',
  ),
  sentence(
    '双公示件数',
    'decisions that were shown',
    (m) =>
      `公示行政许可信息${count(m, 'licensing/decisions') + 6}条、行政处罚信息${count(m, 'penalties/decisions') + 2}条。`,
  ),
  sentence(
    '办件量与处罚案件',
    'matters and cases',
    () => '行政许可办件量3600件，行政处罚案件86件，合规率、及时率均为100%。',
  ),
  sentence(
    '热线工单分类',
    'calls by kind',
    () => '热线受理群众诉求1526件，其中投诉类806件、咨询类520件、求助类200件，办结率98.7%。',
  ),
  sentence(
    '建议提案合计',
    'proposals and their sum',
    () => '答复人大代表建议23件、政协提案17件，合计40件，满意率100%。',
  ),
  sentence(
    '总数后列几种单位',
    'a total and counts of other units',
    () => '政务公开专栏设一级栏目8个、二级栏目32个，更新信息960条，平均每个栏目24条。',
  ),
  sentence(
    '总数中的一类再细分',
    'parts of a part',
    () => '公开信息480条，其中涉及民生领域180条（教育60条、医疗50条、社保70条），重点项目90条。',
  ),
  sentence(
    '累计公开与当年新增',
    'all years and the year’s own',
    () => `截至年底累计公开信息5620条，其中当年新增358条，占${share(358, 5620)}。`,
  ),
  sentence('三公经费', 'expenses in 万元', () => '公开“三公”经费12.6万元，其中公务接待费2.6万元、公务用车费10万元。'),
  sentence('同比下降的解读数', 'a decline', () => '制发政策文件8件，发布解读12篇，解读量同比下降25%，解读率150%。'),
  sentence(
    '公告栏的撤并',
    'columns merged',
    () => '公开栏保留15个、合并4个、撤销3个，新增2个，现有17个，覆盖26个村（社区）。',
  ),
];

const WORDS: readonly Trap[] = [
  sentence('上级机关的称谓', 'names of bodies above', () => '我市出台实施意见，按照市政府办公室部署逐项落实。', BUREAU),
  sentence('引号中的自称', 'words for itself in quotation marks', () => '编发“我镇这一年”“我局为您办事”专题12期。'),
  sentence('隐去的名称', 'names hidden on purpose', () => '对涉及××小区、张××等人的信息作了区分处理后公开。'),
  sentence('书名号中的叉号', 'crosses in titles', () => '转发《××县政务公开工作指引》，编印“××件事一次办”宣传册2种。'),
  sentence(
    '自上年底起的文件',
    'a document of last year',
    (m) => `${m.year - 1}年底制定的公开工作方案，${m.year}年全面落实，年内开展培训2次。`,
  ),
  sentence(
    '上年决算与本年预算',
    'accounts of last year',
    (m) => `按时公开${m.year - 1}年部门决算和${m.year}年部门预算。`,
  ),
  sentence(
    '五年规划的年份',
    'years of a plan',
    (m) => `${m.year - 2}—${m.year}年三年间，共公开信息3000条，年均1000条。`,
  ),
  {
    name: { zh: '问题与措施的个数相符', en: 'as many problems and measures as announced' },
    set: (m) => {
      m.problems = [
        '主要存在三个方面的问题：一是形式单一；二是更新不够及时；三是培训不够。',
        '将从以下两方面改进：一是强化培训；二是加强督导。',
      ];
    },
  },
  {
    name: { zh: '列举用“此外”继续', en: 'a list that goes on with 此外' },
    set: (m) => {
      m.problems = ['存在三个问题：一是形式单一；二是更新不够及时。此外，培训不够。下一步，将逐项改进。'];
    },
  },
  {
    name: { zh: '上年问题的整改', en: 'last year’s problems mended' },
    set: (m) => {
      m.problems = [
        `${m.year - 1}年年度报告提出的3个问题已整改到位：一是开展培训2次；二是更新栏目12个。${m.year}年仍存在公开内容不够全面的问题，下一步将加以改进。`,
      ];
    },
  },
  {
    name: { zh: '信息处理费的分项', en: 'parts of the fee' },
    wish: { forms: ['2021'] },
    set: (m) => {
      m.others = [`${m.year}年发出收费通知2件，收取信息处理费总金额340元，其中按件计收300元、按量计收40元。`];
    },
  },
  {
    name: { zh: '由内设机构编制', en: 'written by a section of the body' },
    wish: { bodies: ['department'] },
    set: (m) => {
      m.preamble = `根据《中华人民共和国政府信息公开条例》（国令第711号）第五十条，由${m.body.name}政策法规科编制。`;
    },
  },
];

export const PHRASES: readonly Trap[] = [...APPLICATIONS, ...CASES, ...DISCLOSURE, ...WORDS];
