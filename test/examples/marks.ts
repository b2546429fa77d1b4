/**
 * Marks in the faulty examples: `<!-- 错误：“words”… （rule、rule） -->` on a line of its own says that these rules speak
 * on the next line below it that holds the words. They are HTML comments, which no reading of a report sees.
 */

export interface Mark {
  readonly rules: readonly string[];
  /** Number of the line the findings stand on, from 0. */
  readonly line: number;
}

const MARK = /^<!-- 错误：“([^”]+)”.*（([a-z0-9/、-]+)） -->$/;

/** The marks of a text in their order; throws on a line that looks like a mark and is none, or whose words are not found. */
export function readMarks(text: string): readonly Mark[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!line.includes('<!--')) return [];
    const [, words = '', rules = ''] = MARK.exec(line) ?? [];
    const found = lines.findIndex((other, no) => no > at && !other.includes('<!--') && other.includes(words));
    if (words === '' || found < 0) throw new Error(`line ${String(at + 1)} is no mark of a line below it: ${line}`);
    return [{ rules: rules.split('、'), line: found }];
  });
}
