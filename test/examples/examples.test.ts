import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checkReport, positionAt, readReport } from '../../server/src/core';
import { readMarks } from './marks';

const FOLDER = new URL('../../examples/', import.meta.url);

function text(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n');
}

function drafts(prefix: string): readonly string[] {
  return readdirSync(FOLDER).filter((name) => name.startsWith(prefix));
}

/** `12 balance/row-total`: line, from 1, and rule. */
function told(line: number, rule: string): string {
  return `${String(line + 1)} ${rule}`;
}

describe('an example without faults', () => {
  for (const name of drafts('正确示例')) {
    it(`${name} raises nothing, not even information`, () => {
      const report = readReport(text(name));
      assert.ok(report.isReport);
      assert.deepEqual(checkReport(report), []);
    });

    it(`${name} is read in full: every cell of the three tables is a number`, () => {
      const { tables, cells } = readReport(text(name));
      const due = Object.values(tables).flatMap(({ spec }) => spec.rows.flatMap(({ columns }) => columns));
      assert.deepEqual(Object.keys(tables), ['proactive', 'applications', 'litigation']);
      assert.equal([...cells.values()].filter(({ state }) => state === 'number').length, due.length);
    });
  }

  it('exists in Markdown and in plain text', () => {
    assert.deepEqual(drafts('正确示例'), ['正确示例.md', '正确示例年度报告.txt']);
  });
});

describe('an example with faults', () => {
  for (const name of drafts('有错示例')) {
    it(`${name} raises what its marks say, on the lines they say, and nothing else`, () => {
      const draft = text(name);
      const report = readReport(draft);
      const found = checkReport(report).map(({ rule, range }) =>
        told(positionAt(report.source, range.start).line, rule),
      );
      const marked = readMarks(draft).flatMap(({ rules, line }) => rules.map((rule) => told(line, rule)));
      assert.deepEqual(found.sort(), marked.sort());
    });
  }

  it('exists in Markdown and in plain text', () => {
    assert.deepEqual(drafts('有错示例'), ['有错示例.md', '有错示例年度报告.txt']);
  });

  it('shows a dozen faults and more of different rules', () => {
    const rules = drafts('有错示例').flatMap((name) => readMarks(text(name)).flatMap((mark) => mark.rules));
    assert.ok(new Set(rules).size >= 12);
  });
});

describe('the page about the examples', () => {
  it('is no report: the checker stays silent on it', () => {
    assert.equal(readReport(text('README.md')).isReport, false);
  });

  it('counts the faults as they are marked', () => {
    const page = text('README.md');
    for (const name of drafts('有错示例')) {
      const [, stated] = new RegExp(`\`${name}\` \\|[^|]*埋了 (\\d+) 处错误`).exec(page) ?? [];
      assert.equal(Number(stated), readMarks(text(name)).length, name);
    }
  });
});
