/** Elements of HTML by whether their text goes on from the text around them. */

/** Elements that end the line of text before and after them. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'header', 'footer'],
  ...['main', 'nav', 'form', 'blockquote', 'hr', 'pre', 'body', 'html', 'head', 'title'],
]);

/**
 * Elements at which digits are no one number with those before them: numbers on two lines, a footnote mark, a number
 * that was struck out beside the one that replaces it.
 */
export const PARTING: ReadonlySet<string> = new Set([
  ...BLOCKS,
  ...['br', 'sup', 'sub', 'del', 's', 'strike', 'option', 'table'],
]);
