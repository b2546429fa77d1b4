/** What the panel's page and the extension say to each other. The page is not trusted: what it says is read with care. */

/** From the extension to the page. */
export type ToPage =
  | { readonly type: 'show'; readonly html: string; readonly version: number }
  /** Words above the page; empty for none. */
  | { readonly type: 'notice'; readonly text: string }
  /** The first offset that the editor shows. */
  | { readonly type: 'scroll'; readonly offset: number }
  /** Where the cursor stands. */
  | { readonly type: 'cursor'; readonly offset: number }
  | { readonly type: 'clipboard'; readonly html: string; readonly text: string };

/** From the page to the extension. Offsets are UTF-16 code units of the document. */
export type FromPage =
  /** The page was loaded, and shows nothing yet. */
  | { readonly type: 'ready' }
  /** `focus`: whether the keyboard goes to the editor too. */
  | { readonly type: 'reveal'; readonly start: number; readonly end: number; readonly focus: boolean }
  | { readonly type: 'scroll'; readonly offset: number }
  | { readonly type: 'copy' }
  | { readonly type: 'copied'; readonly done: boolean }
  | { readonly type: 'export' };

/** What the page keeps over a reload of the window. */
export interface PageState {
  /** Address of the document. */
  readonly uri: string;
  /** Pixels scrolled. */
  readonly top: number;
}

/** A message from the page; undefined for anything else. */
export function readMessage(value: unknown): FromPage | undefined {
  if (!isObject(value)) return undefined;
  const { type, start, end, focus, offset, done } = value;
  switch (type) {
    case 'ready':
    case 'copy':
    case 'export':
      return { type };
    case 'reveal':
      return isOffset(start) && isOffset(end) && start <= end ? { type, start, end, focus: focus === true } : undefined;
    case 'scroll':
      return isOffset(offset) ? { type, offset } : undefined;
    case 'copied':
      return typeof done === 'boolean' ? { type, done } : undefined;
    default:
      return undefined;
  }
}

/** The address a page kept; undefined for anything else. */
export function readStateUri(value: unknown): string | undefined {
  return isObject(value) && typeof value['uri'] === 'string' && value['uri'] !== '' ? value['uri'] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
