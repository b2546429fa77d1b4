/** Signs that a text was decoded with the wrong encoding. Named once; nothing is claimed about the damaged part. */

import type { EncodingDamage, FileEncoding } from '../report';
import type { Range } from '../text/source';

/** UTF-8 read as GBK turns common Chinese into these characters; no report holds several of them. */
const UTF8_AS_GBK = '鏀搴滀俊鎭鍏寮鐨勫伐浣滃勾搴︽姤鍛婁腑鍥浜烘皯';
const GBK_SIGN = /鏀垮簻|淇℃伅|鍏紑|骞村害|鎶ュ憡/g;
/** What is left when lost characters or uninitialized memory were saved as text: no encoding brings it back. */
const SAVED_DAMAGED = /锟斤拷|烫烫烫/g;
/** UTF-8 read as a western code page: ideographs become å, æ, ç … with one or two signs behind each. */
const LATIN_SIGN =
  /(?:[äåæçèéï][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,2}){3}/g;
/** 信息公开 and 年度报告 of a GB18030 file read as Western, Cyrillic, Big5, Korean or Japanese. */
const FROM_GBK = /ÐÅÏ¢¹«¿ª|Äê¶È±¨¸æ|РЕПў№«їЄ|Дк¶И±Ёёж|陓洘鼠羲|爛僅惆豢|斤口무역|쾨똑괩멩|ﾐﾅﾏ｢ｹｫｿｪ|佚連巷蝕|定業烏御/g;
/** 信息公, 公开 as they look when garbled. */
const GARBLED_REPORT = /淇℃伅鍏|鍏紑|å…¬å¼€|å\u0085¬å¼\u0080/;

/** A report says these words over and over; a text about garbled texts quotes them once. */
const GARBLED_WORDS = 3;

/** True when a garbled text shows the words of a report; what it says beyond them is not known. */
export function looksLikeGarbledReport(text: string): boolean {
  return GARBLED_REPORT.test(text) || [...text.matchAll(FROM_GBK)].length >= GARBLED_WORDS;
}

/** A character of every sign of damage above and below that sound texts do not have. */
const SUSPECT = '锟烫' + '鏀淇鍏骞鎶' + 'ÐÄРД陓爛무쾨ﾐ佚業' + 'äåæçèéï' + '\ufffd';

/** What each UTF-16 code unit tells of damage. */
const DAMAGE = new Uint8Array(0x10000);
const SIGN = 2;
const ONE_OF_MANY = 1;
for (const char of UTF8_AS_GBK) DAMAGE[char.charCodeAt(0)] = ONE_OF_MANY;
for (const char of SUSPECT) DAMAGE[char.charCodeAt(0)] = SIGN;

/** False for a text in which no sign of damage can be found: nearly all of them, so this is all that is asked. */
function isSuspect(text: string): boolean {
  let gbk = 0;
  for (let i = 0; i < text.length; i++) {
    const damage = DAMAGE[text.charCodeAt(i)];
    if (damage === 0) continue;
    // 勾 alone, as in 勾稽, is a word
    if (damage === SIGN || ++gbk > MANY) return true;
  }
  return false;
}

/** The damage of a text, undefined for a sound one. Linear. */
export function findEncodingDamage(text: string): EncodingDamage | undefined {
  if (!isSuspect(text)) return undefined;
  return (
    damageBy(text, SAVED_DAMAGED, 'mojibake') ??
    damageBy(text, GBK_SIGN, 'mojibake', 'utf-8') ??
    damageBy(text, FROM_GBK, 'mojibake', 'gb18030') ??
    damageBy(text, LATIN_SIGN, 'mojibake', 'utf-8') ??
    manyOf(text) ??
    damageBy(text, LOST, 'replacement')
  );
}

const LOST = /\ufffd+/g;

/** Fewer lost characters than this tell nothing of a text as a whole. */
const UNDECODED_COUNT = 20;
/** Figures and table marks are the same in every encoding, and may be most of a report. */
const UNDECODED_SHARE = 0.1;

/** The damage of a text of which hardly a Chinese character came through; undefined where some did. Linear. */
export function findUndecoded(text: string): EncodingDamage | undefined {
  let lost = 0;
  for (const { 0: run } of text.matchAll(LOST)) lost += run.length;
  if (lost < UNDECODED_COUNT || lost < text.length * UNDECODED_SHARE) return undefined;
  return damageBy(text, LOST, 'undecoded', 'gb18030');
}

function damageBy(
  text: string,
  pattern: RegExp,
  kind: EncodingDamage['kind'],
  reopenAs?: FileEncoding,
): EncodingDamage | undefined {
  let range: Range | undefined;
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    range ??= { start: match.index, end: match.index + match[0].length };
    count++;
  }
  return range === undefined ? undefined : { kind, range, count, reopenAs };
}

/** A single such character may be a rare name; a text full of them is not Chinese. */
const MANY = 20;
const SHARE_OF_DAMAGE = 0.05;

function manyOf(text: string): EncodingDamage | undefined {
  const damage = damageBy(text, new RegExp(`[${UTF8_AS_GBK}]`, 'g'), 'mojibake', 'utf-8');
  return damage !== undefined && damage.count > MANY && damage.count > text.length * SHARE_OF_DAMAGE
    ? damage
    : undefined;
}
