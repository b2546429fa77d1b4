/** The page of the panel before it shows a report: a bar of buttons, and the place the report goes to. */

export interface ShellOptions {
  /** Language of the words, as in the attribute `lang`. */
  readonly lang: string;
  readonly words: ShellWords;
  /** Address of the document, kept by the page over a reload of the window. */
  readonly uri: string;
  /** Addresses of our script and style sheet. */
  readonly script: string;
  readonly style: string;
  /** Letters and digits that nobody can know beforehand. */
  readonly nonce: string;
}

/** Labels of buttons, and what is said of those that take more than a label. */
export interface ShellWords {
  readonly bar: string;
  readonly previous: string;
  readonly next: string;
  readonly copy: string;
  readonly copyHint: string;
  readonly export: string;
  readonly exportHint: string;
  readonly loading: string;
}

/** Nothing but our own script and style sheet may run, load or show: whatever a draft says stays text. */
export function shellHtml({ lang, words, uri, script, style, nonce }: ShellOptions): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const button = (id: string, text: string, label: string, hint: string): string =>
    `<button type="button" id="${id}" title="${escape(hint)}" aria-label="${escape(label)}">${escape(text)}</button>`;
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${escape(style)}">
</head>
<body>
<div class="bar" role="toolbar" aria-label="${escape(words.bar)}">
${button('previous', '↑', words.previous, words.previous)}
${button('next', `↓ ${words.next}`, words.next, words.next)}
<span class="gap"></span>
${button('copy', words.copy, words.copy, words.copyHint)}
${button('export', words.export, words.export, words.exportHint)}
</div>
<p id="notice" role="status" hidden></p>
<main id="report" data-uri="${escape(uri)}"><p class="loading">${escape(words.loading)}</p></main>
<p id="said" role="status" hidden></p>
<script nonce="${nonce}" src="${escape(script)}"></script>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
