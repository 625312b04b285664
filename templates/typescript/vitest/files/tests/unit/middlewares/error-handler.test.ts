import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import express from 'express';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { errorHandler } from '../../../src/middlewares/error-handler.ts';
import { ApiError } from '../../../src/utils/api-error.ts';
import { expectProblem } from '../../fixtures/expect-problem.ts';
import { sendRequest, type Answer } from '../../fixtures/send-request.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

let served: Served;

afterEach(() => served.close());

async function answerTo(thrown: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const app = express();
  app.use((_request, response) => {
    response.locals.requestId = 'the-request';
    throw thrown;
  });
  app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
  served = await serve(app);
  return sendRequest('GET', `${served.url}/path?query=1`, { headers });
}

describe('an error', () => {
  test('is told to the client with its details', async () => {
    const details = [
      { in: 'body', field: 'name', pointer: '#/name', code: 'required', message: 'is required' },
    ] as const;
    const answer = await answerTo(new ApiError('VALIDATION_ERROR', '1 field is invalid', { details }));
    expectProblem(answer, 'VALIDATION_ERROR', ['name']);
    expect(answer.body).toMatchObject({ instance: '/path#the-request', meta: { request_id: 'the-request' } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('vary')).toBe('Accept');
  });

  test('is the same as application/json for those who ask for it', async () => {
    const answer = await answerTo(new ApiError('CONFLICT', 'Try again'), { Accept: 'application/json' });
    expectProblem(answer, 'CONFLICT');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('is problem details for those who do not say what they like', async () => {
    await answerTo(new ApiError('CONFLICT', 'Try again'));
    const [answer] = (await once(get(served.url), 'response')) as [IncomingMessage];
    expect(answer.resume().headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  test('says when to try again', async () => {
    const answer = await answerTo(new ApiError('DEPENDENCY_UNAVAILABLE', 'Later', { retryAfter: 5 }));
    expect(answer.headers.get('retry-after')).toBe('5');
  });

  test('of the database is translated', async () => {
    expectProblem(await answerTo(Object.assign(new Error('too long'), { code: '57014' })), 'TIMEOUT');
  });

  test('in the encoding of a path names nothing', async () => {
    expectProblem(await answerTo(new URIError('broken')), 'NOT_FOUND');
  });

  test('that nobody expected tells the client nothing about itself', async () => {
    const answer = await answerTo(new TypeError('select * from secrets'));
    expectProblem(answer, 'INTERNAL_ERROR');
    expect(JSON.stringify(answer.body)).not.toMatch(/secrets|TypeError|error-handler/);
  });

  test('after the first byte ends the connection', async () => {
    const app = express();
    app.use((_request, response) => {
      response.write('the first byte');
      throw new Error('too late');
    });
    app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
    served = await serve(app);
    await expect(sendRequest('GET', served.url)).rejects.toThrow();
  });
});
