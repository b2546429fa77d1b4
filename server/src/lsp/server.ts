/**
 * The server's life: initialize, work, shut down. It knows a connection and its environment and nothing of the
 * process around it, so that the same body can run in a browser worker.
 */

import { ErrorCodes, ResponseError, type Connection, type InitializeParams, type InitializeResult } from './protocol';
import { serverCapabilities } from './capabilities';
import { readClientSupport } from './clientSupport';
import type { Environment } from './environment';
import { createGuard } from './guard';
import { readInitializationOptions } from './initializationOptions';
import { createLog } from './log';
import { startSession } from './session';

export function startServer(connection: Connection, environment: Environment): void {
  let state: 'new' | 'running' | 'shutDown' = 'new';
  const log = createLog(connection.console);
  const guard = createGuard(log, () => state === 'shutDown');

  connection.onInitialize((params: InitializeParams): InitializeResult | ResponseError<never> => {
    if (state !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized.');
    const support = readClientSupport(params);
    const { options, problems } = readInitializationOptions(params.initializationOptions);
    problems.forEach((problem) => log.warn(problem));
    startSession({
      connection,
      environment,
      log,
      guard,
      support,
      options,
      locale: params.locale,
      folders: foldersOf(params),
    });
    state = 'running';
    return {
      capabilities: serverCapabilities(support),
      serverInfo: { name: 'gouji', version: environment.version },
    };
  });

  connection.onShutdown(() => {
    state = 'shutDown';
  });

  // Reached by every request that has no handler; before `initialize` that is all of them.
  connection.onRequest((method) =>
    state === 'new'
      ? new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.')
      : new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`),
  );

  connection.listen();
}

/** Addresses of the folders the client has open; older clients name one. */
function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients know nothing else
  return params.rootUri ? [params.rootUri] : [];
}
