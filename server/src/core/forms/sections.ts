/** The six sections (both forms), with the headings met in published reports. */

import type { SectionSpec } from './form';

export const SECTIONS: readonly SectionSpec[] = [
  {
    no: 1,
    label: '一、总体情况',
    statutory: [],
    // 概述 is the heading of before 2019
    variants: ['一、概述', '一、总体概述', '一、工作概述', '一、基本情况'],
    slips: [],
    table: undefined,
  },
  {
    no: 2,
    label: '二、主动公开政府信息情况',
    statutory: ['二、行政机关主动公开政府信息情况', '二、行政机关主动公开政府信息的情况'],
    variants: ['二、主动公开政府政府信息情况', '二、主动公开政府信息的情况', '二、主动公开情况'],
    slips: [],
    table: 'proactive',
  },
  {
    no: 3,
    label: '三、收到和处理政府信息公开申请情况',
    statutory: ['三、行政机关收到和处理政府信息公开申请情况', '三、行政机关收到和处理政府信息公开申请的情况'],
    variants: ['三、收到和处理政府信息公开申请的情况', '三、依申请公开政府信息情况'],
    slips: [],
    table: 'applications',
  },
  {
    no: 4,
    label: '四、政府信息公开行政复议、行政诉讼情况',
    statutory: [
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '四、因政府信息公开工作被申请行政复议和提起行政诉讼情况',
    ],
    variants: [
      '四、因政府信息公开被申请行政复议、提起行政诉讼情况',
      '四、政府信息公开行政复议和行政诉讼情况',
      '四、政府信息公开行政复议、行政诉讼的情况',
    ],
    slips: [],
    table: 'litigation',
  },
  {
    no: 5,
    label: '五、存在的主要问题及改进情况',
    statutory: ['五、政府信息公开工作存在的主要问题及改进情况'],
    variants: [
      '五、存在问题及改进情况',
      '五、存在的主要问题及改进措施',
      '五、存在的主要问题及整改措施',
      '五、存在的主要问题及改进举措',
      '五、存在的主要问题和改进情况',
    ],
    slips: [],
    table: undefined,
  },
  {
    no: 6,
    label: '六、其他需要报告的事项',
    statutory: [],
    variants: ['六、其他需要报告事项', '六、其他需报告事项', '六、其他需要报告的事项情况', '六、需要报告的其他事项'],
    slips: [],
    table: undefined,
  },
];
