/** 依据: the places of the law behind a row, caption or section, with the words of the first of them. */

import type { FormId } from '../forms';
import { cite, norm, quote } from '../forms/law';
import { FORMS } from '../forms';
import { format, type LocalText } from '../text/localText';
import { bullets, escapeLocal, escapeMarkdown } from './markdown';

/** Longer quotations end at the sentence before and are marked with …. */
const LONGEST_QUOTE = 120;

const NOT_FOUND: LocalText = { zh: '依据未检得', en: 'No legal basis was found.' };

/**
 * Markdown that names each reference (see forms/law.ts) and quotes up to `quoted` of them. `form` stands for the
 * form itself; no reference at all says that no basis was found.
 */
export function basisText(refs: readonly string[] | 'form', form: FormId, quoted: number): LocalText {
  if (refs === 'form') return formBasis(form);
  if (refs.length === 0) return NOT_FOUND;
  const entries = refs.flatMap((ref, index) => {
    const citation = cite(ref);
    if (citation === undefined) return [];
    return [index < quoted ? withQuote(ref, citation) : escapeLocal(citation)];
  });
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) return { zh: `依据：${only.zh}`, en: `Basis: ${only.en}` };
  const list = bullets(entries);
  return { zh: `依据：\n${list.zh}`, en: `Basis:\n${list.en}` };
}

function formBasis(form: FormId): LocalText {
  return escapeLocal(
    format(
      { zh: '依据：报告格式（{issuedBy}）', en: 'Basis: the form itself ({issuedBy})' },
      { issuedBy: FORMS[form].issuedBy },
    ),
  );
}

/** 《…》第X条：“…”; a norm of which only a part was at hand is named and not quoted. */
function withQuote(ref: string, citation: LocalText): LocalText {
  const words = quote(ref);
  if (words === undefined || norm(ref)?.confidence === 'partial') return escapeLocal(citation);
  const text = escapeMarkdown(wholeSentences(words.text, LONGEST_QUOTE));
  const place = escapeLocal(citation);
  return { zh: `${place.zh}：“${text}”`, en: `${place.en}: “${text}”` };
}

/** The first sentences of a quotation, at least one, up to `limit` characters; words are never changed or cut. */
export function wholeSentences(text: string, limit: number): string {
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    if (!'。；：？！\n'.includes(text.charAt(i))) continue;
    if (end > 0 && i + 1 > limit) break;
    end = i + 1;
  }
  if (end === 0 || text.slice(end).trim() === '') return text;
  return `${text.slice(0, end).trimEnd()}…`;
}
