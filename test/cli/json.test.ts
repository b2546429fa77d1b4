import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { exampleReport } from '../../server/src/core/rules/examples';
import { temporaryFolder, type TemporaryFolder } from '../host/support/temporaryFolder';
import { CLEAN, NO_REPORT, WITH_ERRORS, WITH_INFO } from './support/drafts';
import { gouji, type Setting } from './support/gouji';
import { schemaErrors } from './support/jsonSchema';

interface Json {
  readonly version: number;
  readonly files: readonly Record<string, unknown>[];
}

const SCHEMA = JSON.parse(readFileSync('docs/json.schema.json', 'utf8')) as Record<string, unknown>;
const PAGE = readFileSync('docs/json.md', 'utf8');

describe('--format json', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder();
    folder.write('2023年度报告.md', exampleReport({ cells: { 'litigation/review/total': '2' } }));
    folder.write('clean.md', CLEAN);
    folder.write('errors.md', WITH_ERRORS);
    folder.write('info.md', WITH_INFO);
    folder.write('notice.md', NO_REPORT);
    folder.write('empty.md', '');
    folder.write('2020.md', exampleReport({ year: 2020, cells: { 'proactive/licensing/lastYear': '许多' } }));
  });
  after(() => {
    folder.remove();
  });

  async function json(args: readonly string[], setting: Setting = {}): Promise<Json> {
    const { stdout } = await gouji([...args, '--format', 'json'], { cwd: folder.path, ...setting });
    return JSON.parse(stdout) as Json;
  }

  const ALL = ['clean.md', 'errors.md', 'info.md', 'notice.md', 'empty.md', '2020.md', 'missing.md'];

  it('is what the schema says, for both commands', async () => {
    for (const command of ['check', 'read']) {
      const output = await json([command, ...ALL]);
      assert.deepEqual(schemaErrors(output, SCHEMA), []);
      assert.deepEqual(
        output.files.map((file) => file['path']),
        ALL,
      );
    }
  });

  it('is one line a file', async () => {
    const { stdout } = await gouji(['check', '--format', 'json', 'clean.md', 'notice.md'], { cwd: folder.path });
    assert.equal(stdout.split('\n').length, 5);
  });

  it('has findings in check; sections and cells in read', async () => {
    const keys = ['path', 'isReport', 'title', 'body', 'year', 'forms'];
    const [checked] = (await json(['check', 'clean.md'])).files;
    assert.deepEqual(Object.keys(checked ?? {}), [...keys, 'findings', 'suppressed']);
    const [read] = (await json(['read', 'clean.md'])).files;
    assert.deepEqual(Object.keys(read ?? {}), [...keys, 'sections', 'cells']);
  });

  it('says null and nothing of what is not there', async () => {
    const unknown = { isReport: false, title: null, body: null, year: null, forms: {} };
    assert.deepEqual((await json(['check', 'empty.md'])).files, [
      { path: 'empty.md', ...unknown, findings: [], suppressed: 0 },
    ]);
    assert.deepEqual((await json(['read', 'empty.md'])).files, [
      { path: 'empty.md', ...unknown, sections: [], cells: {} },
    ]);
  });

  it('points at the text of every cell, whatever the line ends and the encoding', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = CLEAN.replaceAll('\n', end);
      const stdin = Buffer.from(`\uFEFF${text}`, 'utf16le');
      const [file] = (await json(['read', '-'], { stdin })).files;
      const cells = Object.values(file?.['cells'] ?? {}) as readonly {
        readonly text: string;
        readonly range: { readonly start: { readonly line: number; readonly character: number } };
      }[];
      const lines = text.split(end);
      assert.ok(cells.length > 190);
      for (const { text: shown, range } of cells) {
        assert.ok(lines[range.start.line]?.slice(range.start.character).startsWith(shown));
      }
    }
  });

  it('speaks the language asked for', async () => {
    const [file] = (await json(['check', 'info.md', '--lang', 'en'])).files;
    const [finding] = file?.['findings'] as readonly { readonly message: string }[];
    assert.match(finding?.message ?? '', /value cells that are blank/);
  });

  it('names a file that cannot be read in the output and to the person', async () => {
    const { code, stdout, stderr } = await gouji(['check', '--format', 'json', 'missing.md'], { cwd: folder.path });
    assert.equal(code, 2);
    const { files } = JSON.parse(stdout) as Json;
    const message = '找不到这个文件或目录，也没有与之匹配的文件';
    assert.deepEqual(files, [{ path: 'missing.md', error: { code: 'not-found', message } }]);
    assert.equal(stderr, `missing.md：${message}\n`);
  });

  describe('in docs/json.md', () => {
    const examples = [...PAGE.matchAll(/```json\n([^`]*)```/g)].map((match) => JSON.parse(match[1] ?? '') as Json);

    it('is shown as check prints it', async () => {
      assert.deepEqual(await json(['check', '2023年度报告.md', 'missing.md']), examples[0]);
    });

    it('is shown as read prints it, in part', async () => {
      const [shown] = examples[1]?.files ?? [];
      const [printed] = (await json(['read', '2023年度报告.md'])).files;
      const { sections, cells, ...rest } = printed ?? {};
      const shownCells = shown?.['cells'] as object;
      const printedCells = Object.entries(cells as object).filter(([id]) => id in shownCells);
      assert.deepEqual(shown, {
        ...rest,
        sections: (sections as unknown[]).slice(0, 1),
        cells: Object.fromEntries(printedCells),
      });
    });

    it('has every key explained in both languages', () => {
      const pages = PAGE.split('\n---\n');
      assert.equal(pages.length, 2);
      const keys = [...JSON.stringify(SCHEMA).matchAll(/"required":\[([^\]]*)\]/g)].flatMap((match) =>
        (match[1] ?? '').split(','),
      );
      for (const key of new Set([...keys, '"table"', '"section"'])) {
        for (const page of pages) assert.ok(page.includes(`| \`${key.slice(1, -1)}\``) || /start|end/.test(key), key);
      }
    });
  });
});
