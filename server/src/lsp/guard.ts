/** One guard around every handler, so that a fault in one feature costs one neutral answer and nothing else. */

import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from './protocol';
import { format } from '../core';
import type { Log } from './log';

export type RequestHandler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

export interface Guard {
  /** A request; when it was cancelled before its turn it is answered with the protocol's cancel error. */
  request<P, R>(method: string, neutral: R, handle: (params: P) => R | Promise<R>): RequestHandler<P, R>;
  /**
   * A request that is answered truly even when cancelled: editors take a cancelled diagnostics request for an empty
   * list, and findings would flicker.
   */
  steadyRequest<P, R>(method: string, neutral: R, handle: (params: P) => R | Promise<R>): RequestHandler<P, R>;
  notification<P>(method: string, handle: (params: P) => void | Promise<void>): (params: P) => Promise<void>;
}

/** `isShutDown`: whether the client has asked for shutdown, after which the protocol allows no further request. */
export function createGuard(log: Log, isShutDown: () => boolean): Guard {
  const report = (method: string, error: unknown): void =>
    log.error(format({ zh: '处理 {method} 时出错', en: '{method} failed' }, { method }), error);

  function steadyRequest<P, R>(
    method: string,
    neutral: R,
    handle: (params: P) => R | Promise<R>,
  ): RequestHandler<P, R> {
    return async (params) => {
      if (isShutDown()) return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
      try {
        return await handle(params);
      } catch (error) {
        report(method, error);
        return neutral;
      }
    };
  }

  return {
    steadyRequest,
    request(method, neutral, handle) {
      const answer = steadyRequest(method, neutral, handle);
      return async (params, token) =>
        token.isCancellationRequested
          ? new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
          : answer(params, token);
    },
    notification(method, handle) {
      return async (params) => {
        try {
          await handle(params);
        } catch (error) {
          report(method, error);
        }
      };
    },
  };
}
