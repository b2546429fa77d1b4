/** What happens, and what the user reads, when the server ends unexpectedly. */

import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { say } from './language';

const RESTARTS = 4;
const WITHIN_MS = 3 * 60 * 1000;

const TEXT = {
  restarting: { zh: '核对服务意外退出，正在重新启动。', en: 'The checking service ended unexpectedly; restarting it.' },
  givenUp: {
    zh: '核对服务多次意外退出，已停止。可执行命令“勾稽：重新启动核对服务”，或查看日志。',
    en: 'The checking service ended several times and stays off. Run "Gouji: Restart Checking Service" or see the log.',
  },
};

/** Restarts the server a few times without troubling the user, then says in the user's language that it stays off. */
export function createErrorHandler(): ErrorHandler {
  const ends: number[] = [];
  return {
    // Writing to a server that has just died is an error too: shutting down then would forestall the restart below.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      ends.push(now);
      const recent = ends.filter((end) => now - end < WITHIN_MS).length;
      return recent <= RESTARTS
        ? { action: CloseAction.Restart, message: say(TEXT.restarting), handled: true }
        : { action: CloseAction.DoNotRestart, message: say(TEXT.givenUp) };
    },
  };
}
