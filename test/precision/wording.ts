/** Ways to write numbers and shares in a sentence. */

const ONES = '零一二三四五六七八九';

export function fullWidth(text: string): string {
  return text.replace(/[0-9,.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** 1 to 99 in Chinese numerals; larger numbers in digits. */
export function chinese(value: number): string {
  if (value > 99) return String(value);
  if (value < 10) return ONES.charAt(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : ONES.charAt(tens)}十${ones === 0 ? '' : ONES.charAt(ones)}`;
}

/** Share of a whole with so many decimals, rounded. */
export function share(part: number, whole: number, decimals = 1): string {
  return `${((part / whole) * 100).toFixed(decimals)}%`;
}
