/** Mojibake or replacement characters: the text was decoded with the wrong encoding, or characters were lost. */

import { FORM_IDS } from '../../forms';
import type { EncodingDamage, Report } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { sliceRange } from '../../text/source';
import { exampleReport } from '../examples';
import type { Rule, RuleDocs } from '../rule';

const READ_AS_GBK = {
  zh: '文字显示为乱码：UTF-8 编码的文件被当作 GBK（GB18030）打开。请用“通过编码重新打开”选择 UTF-8；乱码未消除前不作其他核对',
  en: 'The text is garbled: a UTF-8 file was opened as GBK (GB18030). Reopen it with the encoding UTF-8; nothing else was checked',
};
const READ_AS_WESTERN = {
  zh: '文字显示为乱码：文件被当作西文编码打开。请用“通过编码重新打开”选择 UTF-8 或 GB18030；乱码未消除前不作其他核对',
  en: 'The text is garbled: the file was opened with a western encoding. Reopen it as UTF-8 or GB18030; nothing else was checked',
};
const GBK_READ_AS_OTHER = {
  zh: '文字显示为乱码：GB18030（GBK）编码的文件被当作别的编码打开。请用“通过编码重新打开”选择 GB18030；乱码未消除前不作其他核对',
  en: 'The text is garbled: a GB18030 (GBK) file was opened with another encoding. Reopen it with the encoding GB18030; nothing else was checked',
};
const UNDECODED = {
  zh: '文字无法显示（都成了 �）：GB18030（GBK）编码的文件被当作 UTF-8 打开。请用“通过编码重新打开”选择 GB18030，不要保存现在的样子；重新打开前不作其他核对',
  en: 'The text cannot be shown (it is all �): a GB18030 (GBK) file was opened as UTF-8. Reopen it with the encoding GB18030 and do not save it as it is; nothing else was checked',
};
const SAVED_DAMAGED = {
  zh: '文字已损坏：GB18030 编码的文件曾被当作 UTF-8 打开并保存，原字已丢失。请从原文件重新复制；不作其他核对',
  en: 'The text is damaged: a GB18030 file was once opened and saved as UTF-8, and characters are lost. Copy it again from the original; nothing else was checked',
};
const REPLACED = {
  zh: '有 {count} 处文字丢失（显示为 �），多半是转换或复制时丢失的。请对照原件补上；损坏处不作核对',
  en: '{count} places have lost characters (shown as �), mostly in a conversion or copy. Restore them from the original; the damaged places were not checked',
};

export const encoding: Rule = {
  id: 'structure/encoding',
  title: { zh: '乱码或文字丢失', en: 'Garbled or lost characters' },
  severity: 'error',
  forms: FORM_IDS,
  basis: [],
  check: (report) => {
    const damage = report.encodingDamage;
    if (damage === undefined) return [];
    return [{ message: format(messageFor(report, damage), { count: damage.count }), range: damage.range }];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '文件以错误的编码打开或转换后留下的乱码和丢失的文字（�）。',
    en: 'Garbled text and lost characters (�) left by opening or converting a file with the wrong encoding.',
  },
  why: {
    zh: '乱码之处读不出内容，所以此处不作其他判断；发布后公众也无法阅读。',
    en: 'What is garbled cannot be read, so nothing else is claimed about it; nor can the public read it.',
  },
  bad: () => exampleReport({ replace: [['定期清理', '定期\uFFFD\uFFFD']] }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '生僻字、少数民族文字、外文：不是乱码。',
      en: 'Rare characters, minority scripts and foreign words are not garbled.',
    },
  ],
};

function messageFor(report: Report, damage: EncodingDamage): LocalText {
  if (damage.kind === 'replacement') return REPLACED;
  if (damage.kind === 'undecoded') return UNDECODED;
  if (damage.reopenAs === 'gb18030') return GBK_READ_AS_OTHER;
  const text = sliceRange(report.source, damage.range);
  if (text.includes('锟')) return SAVED_DAMAGED;
  return text.charCodeAt(0) < 0x300 ? READ_AS_WESTERN : READ_AS_GBK;
}
