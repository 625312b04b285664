import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentCoding } from '../../../src/middlewares/content-coding.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

const text = 'again and '.repeat(200);
let served: Served;

beforeAll(async () => {
  const app = express();
  app.disable('etag').use(contentCoding);
  app.get('/long', (_request, response) => {
    response.set('ETag', '"1"').json({ text });
  });
  app.get('/short', (_request, response) => {
    response.set('ETag', '"1"').json({});
  });
  app.get('/secret', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ text });
  });
  app.get('/page', (_request, response) => {
    response.type('html').send(text);
  });
  served = await serve(app);
});

afterAll(() => served.close());

const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
  fetch(`${served.url}${path}`, { method, headers });

const told = ({ headers }: Response) => ['Content-Encoding', 'ETag', 'Vary'].map((name) => headers.get(name));

test('a client gets the coding that it likes best, under a tag of its own', async () => {
  for (const coding of ['br', 'gzip']) {
    const answer = await ask('/long', { 'Accept-Encoding': coding });
    expect(told(answer)).toEqual([coding, `"1-${coding}"`, 'Accept-Encoding']);
    expect(await answer.json()).toEqual({ text });
    expect(told(await ask('/long', { 'Accept-Encoding': coding }, 'HEAD'))).toEqual(told(answer));
  }
  expect(told(await ask('/long', { 'Accept-Encoding': 'identity' }))).toEqual([null, '"1"', 'Accept-Encoding']);
});

test('a client that names no coding gets none', async () => {
  const [answer] = (await once(get(`${served.url}/long`), 'response')) as [IncomingMessage];
  expect(answer.resume().headers).toMatchObject({ etag: '"1"', vary: 'Accept-Encoding' });
});

test('who has an answer in another coding gets it once more', async () => {
  // Without Cache-Control `fetch` would ask for an answer in any case.
  const always = { 'Cache-Control': 'max-age=0' };
  const statusOf = async (accepted: string, tag: string) =>
    (await ask('/long', { ...always, 'Accept-Encoding': accepted, 'If-None-Match': tag })).status;
  expect(await statusOf('br', '"1-br"')).toBe(304);
  expect(await statusOf('gzip', '"1-br"')).toBe(200);
  expect(await statusOf('br', '"1"')).toBe(200);
  expect(await statusOf('identity', '"1"')).toBe(304);
});

test('what is short, what nobody may keep, and what is no JSON stays as it is', async () => {
  expect(told(await ask('/short', { 'Accept-Encoding': 'br' }))).toEqual([null, '"1"', 'Accept-Encoding']);
  expect(told(await ask('/secret', { 'Accept-Encoding': 'br' }))).toEqual([null, null, null]);
  expect(told(await ask('/page', { 'Accept-Encoding': 'br' }))).toEqual([null, null, null]);
});
