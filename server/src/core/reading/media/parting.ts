/** Elements of HTML by whether their text goes on from the text around them. */

const NAMES_OF_BLOCKS =
  'p div li ul ol h1 h2 h3 h4 h5 h6 section article header footer main nav form blockquote hr pre body html head title ' +
  'table tr td th';

/** Elements that end the line of text before and after them, those of tables where a table lays out the page. */
export const BLOCKS: ReadonlySet<string> = new Set(NAMES_OF_BLOCKS.split(' '));

/**
 * Elements at which digits are no one number with those before them: numbers on two lines, a footnote mark, a number
 * that was struck out beside the one that replaces it.
 */
export const PARTING: ReadonlySet<string> = new Set([...BLOCKS, ...'br sup sub del s strike option'.split(' ')]);
