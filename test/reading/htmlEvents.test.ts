import assert from 'node:assert/strict';
import { Tokenizer } from 'htmlparser2';
import { readHtml } from '../../server/src/core/reading/media/htmlEvents';
import { random, type Random } from '../corpus/random';

/** One thing that was read: a tag with its spans, or a stretch of text as it is shown. */
type Event = string;

function ours(source: string): Event[] {
  const events: Event[] = [];
  const texts = textCollector(events);
  readHtml(source, {
    open(name, start, end, { colSpan = 1, rowSpan = 1 }) {
      texts.end();
      events.push(`<${name} ${String(colSpan)} ${String(rowSpan)}> ${String(start)}–${String(end)}`);
    },
    close(name, start) {
      texts.end();
      events.push(`</${name}> ${String(start)}`);
    },
    text(data, start, end) {
      texts.add(data, start, end);
    },
  });
  texts.end();
  return events;
}

/** The same by a tokenizer that is widely used. */
function theirs(source: string): Event[] {
  const events: Event[] = [];
  const texts = textCollector(events);
  let name = '';
  let start = 0;
  let attribute = '';
  let value = '';
  let spans: Record<string, string> = {};
  const spanOf = (text: string | undefined): number => {
    const span = Number.parseInt((text ?? '1').slice(0, 16), 10);
    return Number.isFinite(span) ? Math.max(1, Math.min(span, 64)) : 1;
  };
  const open = (end: number): void => {
    texts.end();
    const [columns, rows] = [spanOf(spans['colspan']), spanOf(spans['rowspan'])];
    events.push(`<${name} ${String(columns)} ${String(rows)}> ${String(start)}–${String(end + 1)}`);
  };
  const skip = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(from, to) {
        if (from >= 0) texts.add(source.slice(from, to), from, to);
      },
      ontextentity(code, end) {
        texts.add(String.fromCodePoint(code), source.lastIndexOf('&', end - 1), end);
      },
      onopentagname(from, to) {
        name = source.slice(from, to).toLowerCase();
        start = from - 1;
        spans = {};
      },
      onattribname(from, to) {
        attribute = source.slice(from, to).toLowerCase();
        value = '';
      },
      onattribdata(from, to) {
        value += source.slice(from, to);
      },
      onattribentity() {
        value += '&';
      },
      onattribend() {
        // a browser keeps the first of several attributes of one name; one without a value counts
        if (!Object.hasOwn(spans, attribute)) spans[attribute] = value;
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(from, to) {
        texts.end();
        events.push(`</${source.slice(from, to).toLowerCase()}> ${String(from - 2)}`);
      },
      oncomment: skip,
      oncdata: skip,
      ondeclaration: skip,
      onprocessinginstruction: skip,
      onend: () => undefined,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  texts.end();
  return events;
}

/** Neighbouring texts are one, however they were handed over. */
function textCollector(events: Event[]): { add(data: string, start: number, end: number): void; end(): void } {
  let text = '';
  let from = -1;
  let to = -1;
  const end = (): void => {
    if (from >= 0) events.push(`${JSON.stringify(text)} ${String(from)}–${String(to)}`);
    text = '';
    from = -1;
  };
  return {
    add(data, start, stop) {
      if (from >= 0 && start !== to) end();
      if (from < 0) from = start;
      text += data;
      to = stop;
    },
    end,
  };
}

const PARTS = [
  ...[
    '<table>',
    '<tr>',
    '<td>',
    '<td colspan=3>',
    '<TD ROWSPAN="2" class=x>',
    "<th colspan='2'>",
    '</td>',
    '</TR>',
    '</ p>',
  ],
  ...[
    '<br>',
    '<br/>',
    '<td colspan=2 colspan=3>',
    '<td colspan>',
    '<td colspan = "4" >',
    '<p align="center">',
    '<o:p>',
  ],
  ...[
    '<!-- 一 -->',
    '<!-->',
    '<!--->',
    '<!--',
    '-->',
    '--!>',
    '<!DOCTYPE html>',
    '<!x>',
    '<![CDATA[ 二 ]]>',
    ']]>',
    '<?xml ?>',
  ],
  ...['<script>', '</script>', '<style>', '</style >', '</title>', '<xmp>', '</xmp>'],
  ...[
    '<',
    '>',
    '</',
    '</>',
    '<1',
    '< ',
    '="',
    '"',
    "'",
    '=',
    '/',
    '<a href="x>y">',
    '<td a=b/c>',
    '<td/x>',
    '<plaintextual>',
  ],
  ...[
    '&nbsp;',
    '&nbsp',
    '&amp;',
    '&amp',
    '&lt;td&gt;',
    '&#48;',
    '&#x31;',
    '&#X32',
    '&#',
    '&#;',
    '&#x;',
    '&',
    '&&',
    '&copy7',
  ],
  ...[
    '&#0;',
    '&#150;',
    '&#xD800;',
    '&#x110000;',
    '&#99999999999;',
    '&#000048;',
    '&ensp;',
    '&emsp;',
    '&mdash;',
    '&ldquo;',
  ],
  ...[
    '&notit;',
    '&unknown;',
    '&hellip',
    '&frac12;',
    '&Aacute',
    '&comma;',
    '&period;',
    '&plus;',
    '&verbar;',
    '&NewLine;',
  ],
  ...['12', '自然人', ' ', '\n', '\r\n', '\t', '，', '😀', '\ud800', '\0', 'nbsp;', 'x'],
];

function randomPage(dice: Random): string {
  return Array.from({ length: 1 + dice.below(14) }, () => dice.pick(PARTS)).join('');
}

describe('the tags and texts of HTML', () => {
  it('are those that a tokenizer in wide use finds, in sound markup and in broken markup', () => {
    const dice = random(1);
    let compared = 0;
    for (let i = 0; i < 60_000; i++) {
      // where the text ends inside a tag, that tokenizer takes some beginnings of names for text
      const page = `${randomPage(dice)} .`;
      const expected = theirs(page);
      if (endsInsideTag(page, expected)) continue;
      assert.deepEqual(ours(page), expected, JSON.stringify(page));
      compared++;
    }
    assert.ok(compared > 30_000, `${String(compared)} pages`);
  });

  it('hold every named reference that browsers know without a semicolon', () => {
    for (const name of [
      'nbsp',
      'iexcl',
      'middot',
      'sup2',
      'Agrave',
      'times',
      'szlig',
      'divide',
      'yuml',
      'lt',
      'AMP',
      'COPY',
    ]) {
      assert.deepEqual(ours(`1&${name}2`), theirs(`1&${name}2`), name);
    }
  });

  it('decode references in a title, and look for nothing else than its end', () => {
    const page = '<title>1&nbsp;<td>&lt;/title></TITLE >2';
    assert.deepEqual(ours(page), theirs(page));
    assert.deepEqual(ours('<textarea></&amp;'), ['<textarea 1 1> 0–10', '"</&" 10–17']);
  });

  it('leave a reference that is not known as it is written', () => {
    assert.deepEqual(ours('3&nosuch;4'), ['"3&nosuch;4" 0–10']);
  });

  it('drop a tag that the text ends in', () => {
    assert.deepEqual(ours('7<td colspan="2'), ['"7" 0–1']);
    assert.deepEqual(ours('7<p'), ['"7" 0–1']);
    assert.deepEqual(ours('7</td'), ['"7" 0–1']);
  });
});

/** True when what they found last is not the full stop that ends each page as text. */
function endsInsideTag(page: string, events: readonly Event[]): boolean {
  return events[events.length - 1]?.endsWith(`–${String(page.length)}`) !== true;
}
