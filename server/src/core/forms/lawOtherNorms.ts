/** What else the annual report rests on, besides the Regulation: laws, central notices, and local ones as examples. */

import type { Norm } from './lawPlaces';

// Norms that rules rest on stand by themselves: who shows pages of rules alone need not carry the others.

export const LEGISLATION_LAW_91: Norm = {
  id: '立法法91',
  citation: {
    zh: '《立法法》第九十一条（2023年修正）',
    en: 'Legislation Law (2023), article 91',
  },
  scope: 'national',
  confidence: 'verified',
  wording: 'quoted',
  text: [
    '国务院各部、委员会、中国人民银行、审计署和具有行政管理职能的直属机构以及法律规定的机构，可以根据法律和国务院的行政法规、决定、命令，在本部门的权限范围内，制定规章。',
    '部门规章规定的事项应当属于执行法律或者国务院的行政法规、决定、命令的事项。没有法律或者国务院的行政法规、决定、命令的依据，部门规章不得设定减损公民、法人和其他组织权利或者增加其义务的规范，不得增加本部门的权力或者减少本部门的法定职责。',
  ],
};

export const LEGISLATION_LAW_93: Norm = {
  id: '立法法93',
  citation: {
    zh: '《立法法》第九十三条第一款（2023年修正）',
    en: 'Legislation Law (2023), article 93, paragraph 1',
  },
  scope: 'national',
  confidence: 'verified',
  wording: 'quoted',
  text: [
    '省、自治区、直辖市和设区的市、自治州的人民政府，可以根据法律、行政法规和本省、自治区、直辖市的地方性法规，制定规章。',
  ],
};

export const STATE_COUNCIL_OFFICE_2019_60: Norm = {
  id: '60号',
  citation: {
    zh: '国办公开办函〔2019〕60号《关于政府信息公开工作年度报告有关事项的通知》',
    en: 'General Office of the State Council, 国办公开办函〔2019〕60号 (trial form)',
  },
  scope: 'national',
  confidence: 'partial',
  wording: 'quoted',
  text: [
    '修订后的《中华人民共和国政府信息公开条例》……已于2019年5月15日起施行。……研究制定了《中华人民共和国政府信息公开工作年度报告格式（试行）》。……一、抓紧部署 政府信息公开工作年度报告涉及的行政机关量大面广，各行政机关法定报告时限比以往提前了两个月。……',
  ],
};

export const STATE_COUNCIL_OFFICE_2021_30: Norm = {
  id: '30号',
  citation: {
    zh: '国办公开办函〔2021〕30号《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
    en: 'General Office of the State Council, 国办公开办函〔2021〕30号 (2021-09-26, revised form)',
  },
  scope: 'national',
  confidence: 'partial',
  wording: 'quoted',
  text: [
    '……一、报告内容 年度报告内容，要严格按照《中华人民共和国政府信息公开条例》第五十条的规定确定，不能遗漏，也不宜泛化。（一）总体情况。这一项报告本机关政府信息公开工作总体情况，对本机关贯彻落实《中华人民共和国政府信息公开条例》情况进行综述，主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障（含《中华人民共和国政府信息公开条例》第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”）……',
    '……（四）明确责任。各行政机关分管政府信息公开工作的领导人员是第一责任人，对年度报告承担领导责任。各机关政府信息公开工作机构是法定责任主体，要履职尽责，高质量编报年度报告。出现不按时发布、发布内容不准确不全面或者内容雷同、敷衍塞责等问题并造成不良后果的，由相应政府信息公开工作主管部门依据《中华人民共和国政府信息公开条例》第四十七条规定，严肃追究负有责任的领导人员和直接责任人责任。……',
  ],
};

export const STATE_COUNCIL_OFFICE_2020_109: Norm = {
  id: '109号',
  citation: {
    zh: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》（2021年1月1日起施行）',
    en: 'General Office of the State Council, 国办函〔2020〕109号 (information processing fee, in force 2021-01-01)',
  },
  scope: 'national',
  confidence: 'partial',
  wording: 'summary',
  text: [
    '按件：同一申请人一个自然月内累计申请10件以下（含10件）不收费，11—30件（含30件）的部分100元/件，31件以上的部分以10件为一档，每增加一档，收费标准提高100元/件。',
    '按量：30页以下（含30页）不收费，31—100页（含100页）的部分10元/页，101—200页（含200页）的部分20元/页，201页以上的部分40元/页。',
  ],
};

export const HENAN_FEE: Norm = {
  id: '豫-信息处理费',
  citation: {
    zh: '《河南省人民政府办公厅关于政府信息公开信息处理费征收有关问题的通知》',
    en: 'Henan Province, notice on charging the information processing fee',
  },
  scope: 'local',
  confidence: 'verified',
  wording: 'quoted',
  text: [
    '三、信息处理费属于行政事业性收费……五、……信息处理费收取情况，要按照全国政府信息公开工作主管部门规定的格式统计汇总，并纳入政府信息公开工作年度报告，接受社会监督。六、本通知自2021年1月1日起……',
  ],
};

/** Wording that is quoted stands word for word; `……` marks words left out. */
export const OTHER_NORMS: readonly Norm[] = [
  {
    id: '复议法23',
    citation: {
      zh: '《行政复议法》第二十三条（2023年修订，2024年1月1日起施行）',
      en: 'Administrative Reconsideration Law (2023 revision, in force 2024-01-01), article 23',
    },
    scope: 'national',
    confidence: 'verified',
    wording: 'quoted',
    text: [
      '有下列情形之一的，申请人应当先向行政复议机关申请行政复议，对行政复议决定不服的，可以再依法向人民法院提起行政诉讼：',
      '（一）对当场作出的行政处罚决定不服；',
      '（二）对行政机关作出的侵犯其已经依法取得的自然资源的所有权或者使用权的决定不服；',
      '（三）认为行政机关存在本法第十一条规定的未履行法定职责情形；',
      '（四）申请政府信息公开，行政机关不予公开；',
      '（五）法律、行政法规规定应当先向行政复议机关申请行政复议的其他情形。',
      '对前款规定的情形，行政机关在作出行政行为时应当告知公民、法人或者其他组织先向行政复议机关申请行政复议。',
    ],
  },
  LEGISLATION_LAW_91,
  LEGISLATION_LAW_93,
  {
    id: '201号',
    citation: {
      zh: '国办公开办函〔2016〕201号《关于政府信息公开年度报告有关项目填报问题的解释》',
      en: 'General Office of the State Council, 国办公开办函〔2016〕201号 (2016-09-01)',
    },
    scope: 'national',
    confidence: 'verified',
    wording: 'quoted',
    text: [
      '行政复议机关作为共同被告的行政诉讼案件，主要的案由是原行为主体的政府信息公开行为，行政复议机关是因为履行行政复议职责成为原行为主体的共同被告，不是直接因为政府信息公开而被提起行政诉讼。据此，行政机关……对外发布政府信息公开年度报告时，对于行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。',
    ],
  },
  STATE_COUNCIL_OFFICE_2019_60,
  STATE_COUNCIL_OFFICE_2021_30,
  STATE_COUNCIL_OFFICE_2020_109,
  {
    id: '法释2025-8',
    citation: {
      zh: '法释〔2025〕8号《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（2025年6月1日起施行）',
      en: 'Supreme People’s Court, 法释〔2025〕8号 (in force 2025-06-01)',
    },
    scope: 'national',
    confidence: 'partial',
    wording: 'summary',
    text: [
      '行政机关可以作出予以公开、不予公开、无法提供、不予处理及其他程序性处理方式。“不予公开”主要指根据条例第十四条、第十五条和第十六条作出的不予公开决定。',
    ],
  },
  HENAN_FEE,
  {
    id: '武政办发〔2025〕54号',
    citation: {
      zh: '武政办发〔2025〕54号《武威市人民政府办公室关于做好2025年政府信息公开工作年度报告编制和发布工作的通知》',
      en: 'Wuwei City, 武政办发〔2025〕54号 (2025-12-19)',
    },
    scope: 'local',
    confidence: 'partial',
    wording: 'quoted',
    text: [
      '一、规范年报内容。要认真撰写年度报告中的总体情况，按照主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等方面……篇幅原则上不超过一千字。……政府信息管理应包括本年度规章、行政规范性文件发布、废止数量及现行有效数量；政府信息公开平台建设应包括各级政府信息公开平台设立数量、政务公开专区开设数量、政府公报发刊数量及数字公报建设情况。',
      '二、确保数据准确。会同级司法行政主管部门，认真填写规章、行政规范性文件的本年制发件数、本年废止件数、现行有效件数；准确统计行政许可、行政处罚、行政强制的本年处理决定数量，包括已公开和依法未公开的全部处理决定；准确核算行政事业性收费金额；……',
    ],
  },
  {
    id: '怀化2021',
    citation: {
      zh: '《怀化市政务公开政务服务领导小组办公室关于认真做好2021年政府信息公开工作年度报告编制发布工作的通知》',
      en: 'Huaihua City, notice on the annual reports for 2021',
    },
    scope: 'local',
    confidence: 'verified',
    wording: 'quoted',
    text: [
      '市直单位于2022年1月26日前……提交年报，并于2022年1月28日前在市政府门户网站公布。各县市区……汇总县直单位和乡镇（街道）年报，于2022年2月20日前……提交并……公布。年报需提交纸质版和电子版，纸质版文件经单位负责人签字并加盖单位公章……',
    ],
  },
  {
    id: 'DB51/T 2660-2019',
    citation: {
      zh: '四川省地方标准 DB51/T 2660-2019《政府信息公开工作年度报告编制发布规范》',
      en: 'Sichuan Province, local standard DB51/T 2660-2019',
    },
    scope: 'local',
    confidence: 'partial',
    wording: 'quoted',
    text: [
      '1 范围 本标准适用于四川省各级行政机关，行政机关设立的依照法律、法规对外以自己名义履行行政管理职能的派出机构、内设机构，以及法律、法规授权的具有管理公共事务职能的组织。',
      '2.1 年度报告统计时间段为上一年度1月1日至12月31日。',
    ],
  },
];
