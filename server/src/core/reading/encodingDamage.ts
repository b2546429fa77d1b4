/** Signs that a text was decoded with the wrong encoding. Named once; nothing is claimed about the damaged part. */

import type { EncodingDamage } from '../report';
import type { Range } from '../text/source';

/** UTF-8 read as GBK turns common Chinese into these characters; no report holds several of them. */
const UTF8_AS_GBK = /[鏀搴滀俊鎭鍏寮鐨勫伐浣滃勾搴︽姤鍛婁腑鍥浜烘皯]/g;
const GBK_SIGN = /锟斤拷|烫烫烫|鏀垮簻|淇℃伅|鍏紑|骞村害|鎶ュ憡/g;
/** UTF-8 read as a western code page: ideographs become å, æ, ç … with one or two signs behind each. */
const LATIN_SIGN =
  /(?:[äåæçèéï][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,2}){3}/g;
/** 信息公, 公开 as they look when garbled. */
const GARBLED_REPORT = /淇℃伅鍏|鍏紑|å…¬å¼€|å\u0085¬å¼\u0080/;

/** True when a garbled text shows the words of a report; what it says beyond them is not known. */
export function looksLikeGarbledReport(text: string): boolean {
  return GARBLED_REPORT.test(text);
}

/** The damage of a text, undefined for a sound one. Linear. */
export function findEncodingDamage(text: string): EncodingDamage | undefined {
  return (
    damageBy(text, GBK_SIGN, 'mojibake') ??
    damageBy(text, LATIN_SIGN, 'mojibake') ??
    manyOf(text) ??
    damageBy(text, /\ufffd+/g, 'replacement')
  );
}

function damageBy(text: string, pattern: RegExp, kind: EncodingDamage['kind']): EncodingDamage | undefined {
  let range: Range | undefined;
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    range ??= { start: match.index, end: match.index + match[0].length };
    count++;
  }
  return range === undefined ? undefined : { kind, range, count };
}

/** A single such character may be a rare name; a text full of them is not Chinese. */
const SHARE_OF_DAMAGE = 0.05;

function manyOf(text: string): EncodingDamage | undefined {
  const damage = damageBy(text, UTF8_AS_GBK, 'mojibake');
  return damage !== undefined && damage.count > 20 && damage.count > text.length * SHARE_OF_DAMAGE ? damage : undefined;
}
