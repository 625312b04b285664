import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorHandler } from '../../../src/middlewares/error-handler.ts';
import { mountRoutes } from '../../../src/routes/mount.ts';
import { route } from '../../../src/routes/route.ts';
import { expectProblem } from '../../fixtures/expect-problem.ts';
import { sendRequest } from '../../fixtures/send-request.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

const echo: RequestHandler = (request, response) => {
  const { limited, parsed, unit } = response.locals as Record<string, unknown>;
  response.json({ id: request.params.id, limited, parsed, unit });
};

const mark =
  (name: string): RequestHandler =>
  (_request, response, next) => {
    response.locals[name] = true;
    next();
  };

const unitOfWork =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    mark('unit')(request, response, () => void handler(request, response, next));
  };

let served: Served;

beforeAll(async () => {
  const list = { table: 'things', fields: {}, search: [], defaultSort: [] };
  const body = { name: 'Thing', schema: z.object({}) };
  const routes = [
    route('GET /things', 'listThings', 'public', echo, { list }),
    route('POST /things', 'createThing', 'public', echo, { body }),
    route('GET /things/{id}', 'getThing', 'public', echo, { view: { members: [] } }),
    route('DELETE /things/{id}', 'deleteThing', 'public', echo),
  ];
  const app = express();
  const guards = { limit: mark('limited'), parseBody: mark('parsed'), unitOfWork };
  app.use(mountRoutes(routes, guards));
  app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
  served = await serve(app);
});

afterAll(() => served.close());

const send = (method: string, path: string) => sendRequest(method, served.url + path);

describe('a path', () => {
  test('answers its own methods, within the limit, parses bodies only where there is one, and makes units of changes', async () => {
    expect((await send('GET', '/things')).body).toEqual({ limited: true });
    expect((await send('POST', '/things')).body).toEqual({ limited: true, parsed: true, unit: true });
    expect((await send('DELETE', '/things/7')).body).toEqual({ id: '7', limited: true, unit: true });
  });

  test('answers HEAD where it answers GET', async () => {
    expect(await send('HEAD', '/things')).toMatchObject({ status: 200, body: '' });
    expect(await send('HEAD', '/things/7')).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    ['/things', 'GET, HEAD, OPTIONS, POST'],
    ['/things/7', 'DELETE, GET, HEAD, OPTIONS'],
  ])('%s says which methods it has', async (path, allow) => {
    const options = await send('OPTIONS', path);
    expectStatus(options, 204);
    expect(options.headers.get('allow')).toBe(allow);

    const other = await send('PUT', path);
    expectProblem(other, 'METHOD_NOT_ALLOWED');
    expect(other.headers.get('allow')).toBe(allow);
  });

  test('refuses parameters, unless it reads rows, which checks its own', async () => {
    expectProblem(await send('DELETE', '/things/7?force=true'), 'UNKNOWN_PARAMETER', ['force']);
    expectStatus(await send('GET', '/things?page=1'), 200);
    expectStatus(await send('GET', '/things/7?fields=id'), 200);
  });

  test('is the same with a slash at its end, and another in other case', async () => {
    expectStatus(await send('GET', '/things/'), 200);
    expectStatus(await send('GET', '/Things'), 404);
  });
});

function expectStatus(answer: { status: number }, status: number): void {
  expect(answer.status).toBe(status);
}
