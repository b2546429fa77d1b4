import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  findingOf,
  findings,
  hoverText,
  markdownDraft,
  openUntitled,
  rangeOf,
  ruleOf,
  until,
  WRONG_TOTAL,
} from './support';

const RULE = 'balance/row-total';

/** Process ids of our server among the children of this extension host. */
function serverProcesses(): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return rows.flatMap((row) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(row) ?? [];
    const isOurs = Number(parent) === process.pid && /gouji[^ ]*\/dist\/server\.js/.test(command ?? '');
    return isOurs ? [Number(pid)] : [];
  });
}

async function assertWorks(document: vscode.TextDocument): Promise<void> {
  await findingOf(RULE, document.uri);
  assert.match(await hoverText(document, rangeOf(document, '属于国家秘密').start), /第十四条/);
}

describe('the server', () => {
  afterEach(closeAll);

  it('brings the findings back when it is restarted', async () => {
    const { document } = await openUntitled('markdown', markdownDraft(WRONG_TOTAL));
    await findingOf(RULE, document.uri);
    await vscode.commands.executeCommand('gouji.restartServer');
    await assertWorks(document);
  });

  it('comes back by itself when it dies', async function () {
    if (process.platform === 'win32') this.skip();
    const { document } = await openUntitled('markdown', markdownDraft(WRONG_TOTAL));
    await findingOf(RULE, document.uri);
    const [pid] = serverProcesses();
    assert.ok(pid !== undefined, 'one server runs');
    process.kill(pid, 'SIGKILL');
    await until('the findings of the dead server to go', () => findings(document.uri).length === 0 || undefined);
    await assertWorks(document);
  });

  it('comes back while a person types, with the findings of the text as it then is', async function () {
    if (process.platform === 'win32') this.skip();
    const { document } = await openUntitled('markdown', markdownDraft(WRONG_TOTAL));
    await findingOf(RULE, document.uri);
    const [pid] = serverProcesses();
    assert.ok(pid !== undefined, 'one server runs');
    for (let i = 0; i < 40; i++) {
      // every line typed moves the finding a line down
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(document.lineCount > 2 ? 2 : 0, 0), `第${i}行\n`);
      assert.ok(await vscode.workspace.applyEdit(edit));
      if (i === 10) process.kill(pid, 'SIGKILL');
    }
    const place = (): number => rangeOf(document, '（一）予以公开').start.line;
    await until('the finding at its new place', () =>
      findings(document.uri).find((finding) => ruleOf(finding) === RULE && finding.range.start.line === place()),
    );
    assert.ok(!serverProcesses().includes(pid), 'the server that died is gone');
    await assertWorks(document);
  });

  it('runs once', () => {
    assert.equal(serverProcesses().length, 1);
  });
});
