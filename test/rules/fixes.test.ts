import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../server/src/core/finding';
import { readReport } from '../../server/src/core/reading/readReport';
import { RULES } from '../../server/src/core/rules';
import { docsOf } from '../../server/src/core/rules/docs';
import { applied, check } from './support/check';
import { allSpecimens } from './support/specimens';

interface Case {
  readonly name: string;
  readonly text: string;
}

const CASES: readonly Case[] = [
  ...allSpecimens().map(({ name, text }) => ({ name, text })),
  ...RULES.map((rule) => ({ name: `bad example of ${rule.id}`, text: docsOf(rule.id).bad() })),
];

/** Values of all cells by id. */
function values(text: string): ReadonlyMap<string, number | null> {
  return new Map([...readReport(text).cells].map(([id, cell]) => [id, cell.value]));
}

/** Findings without their places, which an edit moves. */
function messages(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `${finding.rule}: ${finding.message.zh}`);
}

function fixesOf(text: string): readonly (readonly [Finding, Fix])[] {
  return check(text).flatMap((finding) => finding.fixes.map((fix) => [finding, fix] as const));
}

describe('a fix', () => {
  for (const { name, text } of CASES) {
    for (const [finding, fix] of fixesOf(text)) {
      const mended = applied(text, fix);

      it(`“${fix.title.zh}” (${name}) removes its finding`, () => {
        const gone = `${finding.rule}: ${finding.message.zh}`;
        const before = messages(check(text)).filter((message) => message === gone).length;
        const after = messages(check(mended)).filter((message) => message === gone).length;
        assert.equal(after, before - 1);
      });

      if (fix.safety === 'safe') {
        it(`“${fix.title.zh}” (${name}) is safe: it adds no finding and changes no cell`, () => {
          const before = messages(check(text));
          for (const message of messages(check(mended))) assert.ok(before.includes(message), message);
          assert.deepEqual(values(mended), values(text));
        });
      } else {
        it(`“${fix.title.zh}” (${name}) changes no cell but its own, and raises nothing but other sums`, () => {
          const before = values(text);
          // an inserted table is blank
          const changed = [...values(mended)]
            .filter(([id, value]) => (before.get(id) ?? null) !== value)
            .map(([id]) => id);
          assert.ok(changed.length <= 1, changed.join());
          for (const id of changed) assert.equal(id, finding.cells[0]);
          // which of a total and its parts is wrong cannot be known: another sum may differ now; what is inserted has
          // places to fill in
          const known = messages(check(text));
          const raised = messages(check(mended)).filter((message) => !known.includes(message));
          for (const message of raised) assert.match(message, /^(?:balance\/|cell\/blank|content\/unfilled)/);
        });
      }
    }
  }

  it('has edits inside the text that do not overlap', () => {
    for (const { text } of CASES) {
      for (const [, fix] of fixesOf(text)) {
        let last = 0;
        for (const { range } of [...fix.edits].sort((a, b) => a.range.start - b.range.start)) {
          assert.ok(range.start >= last && range.end >= range.start && range.end <= text.length);
          last = range.end;
        }
      }
    }
  });

  it('never crosses a line end or a cell border', () => {
    for (const { text } of CASES) {
      for (const [, fix] of fixesOf(text)) {
        for (const { range } of fix.edits) assert.doesNotMatch(text.slice(range.start, range.end), /[\r\n\t|]/);
      }
    }
  });

  it('that is safe, with all others of a report applied at once, changes no number', () => {
    for (const { name, text } of CASES) {
      const safe = fixesOf(text).filter(([, fix]) => fix.safety === 'safe');
      if (safe.length === 0) continue;
      const all: Fix = { title: { zh: '', en: '' }, safety: 'safe', edits: safe.flatMap(([, fix]) => [...fix.edits]) };
      const mended = applied(text, all);
      assert.deepEqual(values(mended), values(text), name);
      assert.deepEqual(
        fixesOf(mended).filter(([, fix]) => fix.safety === 'safe'),
        [],
        name,
      );
    }
  });

  it('is never offered for the identity of table three', () => {
    for (const { text } of CASES) {
      const offered = fixesOf(text).filter(([finding]) => finding.rule === 'balance/applications-identity');
      assert.deepEqual(offered, []);
    }
  });
});
