import express, { type RequestHandler } from 'express';
import { CompiledQuery } from 'kysely';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { connectionOf } from '../../../src/database/transactions.ts';
import { errorHandler } from '../../../src/middlewares/error-handler.ts';
import { unitOfWork } from '../../../src/middlewares/unit-of-work.ts';
import { ApiError } from '../../../src/utils/api-error.ts';
import { expectProblem } from '../../fixtures/expect-problem.ts';
import { recordingDatabase } from '../../fixtures/recording-database.ts';
import { sendRequest } from '../../fixtures/send-request.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

let served: Served | undefined;

afterEach(() => served?.close());

/** What the client of this handler gets, and what the database was told until then. */
async function answerOf(handler: RequestHandler, failing?: string) {
  const { db, events } = recordingDatabase(failing);
  const app = express();
  app.post(
    '/',
    unitOfWork(db)((...given) => handler(...given)),
  );
  app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
  app.locals.db = db;
  served = await serve(app);
  const answer = await sendRequest('POST', served.url);
  return { answer, events };
}

const act: RequestHandler = async (request, response) => {
  await connectionOf(request.app.locals.db as ReturnType<typeof recordingDatabase>['db']).executeQuery(
    CompiledQuery.raw('act'),
  );
  response.status(201).location('/made').json({ made: true });
};

test('the answer leaves after the commit', async () => {
  const { answer, events } = await answerOf(act);
  expect(answer).toMatchObject({ status: 201, body: { made: true } });
  expect(answer.headers.get('location')).toBe('/made');
  expect(events).toEqual(['begin', 'act', 'commit']);
});

test('a handler that fails leaves nothing behind', async () => {
  const { answer, events } = await answerOf(async (...given) => {
    await act(...given);
    throw new ApiError('CONFLICT', 'no');
  });
  expectProblem(answer, 'CONFLICT');
  expect(answer.headers.get('location')).toBeNull();
  expect(events).toEqual(['begin', 'act', 'rollback']);
});

test('a commit that fails takes the answer back', async () => {
  const { answer } = await answerOf(act, 'commit');
  expectProblem(answer, 'INTERNAL_ERROR');
  expect(answer.headers.get('location')).toBeNull();
});
