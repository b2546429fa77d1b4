import assert from 'node:assert/strict';
import { CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { createGuard } from '../../server/src/lsp/guard';
import { createLog, type Log } from '../../server/src/lsp/log';

function recording(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const push = (line: string): void => void lines.push(line);
  return { log: createLog({ warn: push, error: push }), lines };
}

function fail(): never {
  throw new Error('broken');
}

describe('the guard around handlers', () => {
  it('answers a failing request with its neutral value and logs the failure in both languages', async () => {
    const { log, lines } = recording();
    const guard = createGuard(log, () => false);
    for (const handle of [fail, () => Promise.reject(new Error('broken'))]) {
      const answer = guard.request<object, string[]>('x/y', [], handle);
      assert.deepEqual(await answer({}, CancellationToken.None), []);
    }
    assert.equal(lines.length, 2);
    for (const line of lines) assert.match(line, /处理 x\/y 时出错 \/ x\/y failed\nError: broken/);
  });

  it('lets a failing notification pass, with a line in the log', async () => {
    const { log, lines } = recording();
    await createGuard(log, () => false).notification('x/y', fail)({});
    assert.equal(lines.length, 1);
  });

  it('answers a cancelled request with the cancel error, except where findings would flicker', async () => {
    const guard = createGuard(recording().log, () => false);
    const cancelled = await guard.request('x/y', 0, () => 1)({}, CancellationToken.Cancelled);
    assert.ok(cancelled instanceof ResponseError);
    assert.equal(cancelled.code, LSPErrorCodes.RequestCancelled);
    assert.equal(await guard.steadyRequest('x/y', 0, () => 1)({}, CancellationToken.Cancelled), 1);
  });

  it('refuses everything after shutdown', async () => {
    const guard = createGuard(recording().log, () => true);
    const refused = await guard.request('x/y', 0, () => 1)({}, CancellationToken.None);
    assert.ok(refused instanceof ResponseError);
    assert.equal(refused.code, ErrorCodes.InvalidRequest);
  });
});
