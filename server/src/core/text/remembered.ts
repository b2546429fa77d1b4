/** Answers that are asked for again and again, from report to report: the words of a form are always the same. */

/** So many answers are kept, then all are forgotten. */
const MOST_ANSWERS = 1000;

/** `ask`, a function of its argument alone, with its latest answers remembered. */
export function remembered<T extends object | boolean>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}
