/** Text of others within what the client says. */

/** For a notification: the editor would make a link of `[…](…)`, and such a link may run a command. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

/** Characters that move, hide or turn around what stands beside them. */
// eslint-disable-next-line no-control-regex -- control characters are the point
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** For a page: nothing in it becomes markup, and what cannot be seen shows as a replacement character. */
export function escapeHtml(text: string): string {
  return text.replace(UNSEEN, '\uFFFD').replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
