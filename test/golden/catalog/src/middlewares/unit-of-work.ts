import type { RequestHandler, Response } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { inTransaction } from '../database/transactions.ts';

/** Runs a handler in one transaction; its answer leaves once everything that it did is committed. */
export function unitOfWork(db: Kysely<Database>): (handler: RequestHandler) => RequestHandler {
  return (handler) => async (request, response, next) => {
    const answer = holdAnswer(response);
    try {
      await inTransaction(db, async () => {
        await handler(request, response, next);
      });
    } catch (error) {
      answer.drop();
      throw error;
    }
    answer.send();
  };
}

/** Keeps an answer back until it is clear that it is true. */
function holdAnswer(response: Response): { send: () => void; drop: () => void } {
  const send = response.send.bind(response);
  const end = response.end.bind(response);
  const headersBefore = new Set(response.getHeaderNames());
  let finish: (() => void) | undefined;
  response.send = (body: unknown) => {
    finish = () => send(body);
    return response;
  };
  response.end = () => {
    finish = () => end();
    return response;
  };
  const release = () => {
    response.send = send;
    response.end = end;
  };
  return {
    send() {
      release();
      finish?.();
    },
    drop() {
      release();
      for (const name of response.getHeaderNames()) if (!headersBefore.has(name)) response.removeHeader(name);
    },
  };
}
