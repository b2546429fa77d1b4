import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { findOnPath } from '../../scripts/lib/run';
import { exampleReport } from '../../server/src/core/rules/examples';
import { serverBundle } from '../protocol/support/bundle';

const PAGE = readFileSync(path.resolve(import.meta.dirname, '../../docs/editors.md'), 'utf8');
const DRAFT = exampleReport({ cells: { 'applications/new/natural': '9' } });
const WITHIN_MS = 60_000;

/** The snippet of the page that is marked with this name, with the place of the real server in it. */
function snippet(name: string, server: string): string {
  const found = new RegExp(`<!-- test: ${name} -->\\s+\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1];
  assert.ok(found, `docs/editors.md has a snippet for ${name}`);
  assert.ok(found.includes('/opt/gouji/server.js'));
  return found.replaceAll('/opt/gouji/server.js', server);
}

/** The first diagnostics of the draft, written to the file `OUT` as lines of `line: message`. */
const NEOVIM_REPORT = `
vim.cmd('edit ' .. vim.env.DRAFT)
vim.wait(${String(WITHIN_MS)}, function() return #vim.diagnostic.get(0) > 0 end, 50)
local lines = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
  table.insert(lines, (found.lnum + 1) .. ': ' .. found.message)
end
vim.fn.writefile(lines, vim.env.OUT)
vim.cmd('qall!')
`;

const EMACS_REPORT = `
(require 'cl-lib)
(setq eglot-sync-connect t)
(find-file (getenv "DRAFT"))
(unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
(flymake-mode 1)
(with-timeout (${String(WITHIN_MS / 1000)})
  (while (null (flymake-diagnostics)) (flymake-start) (accept-process-output nil 0.1)))
(let ((lines (mapcar (lambda (found)
                       (format "%d: %s" (line-number-at-pos (flymake-diagnostic-beg found)) (flymake-diagnostic-text found)))
                     (flymake-diagnostics))))
  (with-temp-file (getenv "OUT") (insert (mapconcat #'identity lines "\\n") "\\n")))
(kill-emacs 0)
`;

describe('the configurations in docs/editors.md', function () {
  this.timeout(2 * WITHIN_MS);
  let folder: string;
  let server: string;
  before(async () => {
    server = await serverBundle();
    folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-editors-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs an editor that is told to write what it found; its home is empty. */
  function findingsOf(editor: string, args: readonly string[]): string {
    const [draft, out] = [path.join(folder, 'draft.md'), path.join(folder, 'out.txt')];
    rmSync(out, { force: true });
    writeFileSync(draft, DRAFT);
    const home = path.join(folder, 'home');
    mkdirSync(home, { recursive: true });
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, LC_ALL: 'C.UTF-8' };
    execFileSync(editor, args, { env: { ...env, DRAFT: draft, OUT: out }, cwd: folder, stdio: 'ignore' });
    return readFileSync(out, 'utf8');
  }

  function write(name: string, text: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  /** Both faults of the draft, in Chinese, on their lines. */
  function assertFound(findings: string): void {
    assert.match(findings, /^41: .*总计填 6.*= 10，相差 4/m);
    assert.match(findings, /自然人列：第一项\+第二项/);
  }

  it('work in Neovim', function () {
    const editor = findOnPath(['nvim']);
    if (editor === undefined) {
      console.log('      Neovim is not installed; in Debian: apt-get install neovim');
      this.skip();
    }
    const init = write('init.lua', snippet('neovim', server));
    const report = write('report.lua', NEOVIM_REPORT);
    assertFound(findingsOf(editor, ['--headless', '-u', init, '-c', `luafile ${report}`]));
  });

  it('work in Emacs', function () {
    const editor = findOnPath(['emacs']);
    if (editor === undefined || !hasEglot(editor)) {
      console.log(
        '      Emacs with eglot and markdown-mode is not installed; in Debian: apt-get install emacs-nox elpa-eglot elpa-markdown-mode',
      );
      this.skip();
    }
    const init = write('init.el', `(package-initialize)\n${snippet('emacs', server)}`);
    const report = write('report.el', EMACS_REPORT);
    assertFound(findingsOf(editor, ['--batch', '-l', init, '-l', report]));
  });
});

function hasEglot(emacs: string): boolean {
  try {
    const load = ['--batch', '--eval', "(progn (package-initialize) (require 'eglot) (require 'markdown-mode))"];
    execFileSync(emacs, load, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
