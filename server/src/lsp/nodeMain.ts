/** The language server as a process of Node: `--stdio` for any editor, `--node-ipc` for VS Code. */

import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import type { Environment } from './environment';
import { describeError } from './log';
import { configurationOf } from './nodeFiles';
import { startServer } from './server';

const USAGE = `用法：server.js --stdio | --node-ipc（由编辑器启动，不单独运行）
Usage: server.js --stdio | --node-ipc (started by an editor, not by hand)
`;

const node: Environment = {
  version,
  findConfiguration: configurationOf,
  schedule: (task, ms) => {
    if (ms > 0) {
      const timer = setTimeout(task, ms);
      return { cancel: () => clearTimeout(timer) };
    }
    const immediate = setImmediate(task);
    return { cancel: () => clearImmediate(immediate) };
  },
};

/** The framework would also open sockets and pipes when asked to; this server never touches a network. */
function isSupported(args: readonly string[]): boolean {
  const transports = args.filter((arg) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(arg));
  return transports.length === 1 && /^--(?:stdio|node-ipc)$/.test(transports[0] ?? '');
}

if (isSupported(process.argv.slice(2))) {
  const connection = createConnection();
  // A forgotten rejection must not take the whole session down; the editor's log is where it is looked for.
  process.on('unhandledRejection', (reason) => connection.console.error(describeError(reason)));
  process.on('disconnect', () => process.exit(1));
  startServer(connection, node);
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
