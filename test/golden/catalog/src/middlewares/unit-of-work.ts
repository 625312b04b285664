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
  const end = response.end.bind(response);
  const headersBefore = new Set(response.getHeaderNames());
  let finish: (() => void) | undefined;
  response.end = (...body: unknown[]) => {
    finish = () => {
      Reflect.apply(end, response, body);
    };
    return response;
  };
  return {
    send() {
      response.end = end;
      finish?.();
    },
    drop() {
      response.end = end;
      for (const name of response.getHeaderNames()) if (!headersBefore.has(name)) response.removeHeader(name);
    },
  };
}
