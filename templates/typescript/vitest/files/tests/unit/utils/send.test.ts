import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCursorCodec } from '../../../src/utils/cursor.ts';
import type { Page } from '../../../src/utils/page.ts';
import { sendPage } from '../../../src/utils/send.ts';
import { parseListQuery } from '../../../src/validators/list-query.ts';
import { sendRequest } from '../../fixtures/send-request.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

const cursors = createCursorCodec('a secret of the application');
const sort = [{ field: 'name', descending: false }];
const definition = { table: 'things', fields: {}, search: [], defaultSort: sort };
const forwards = { backwards: false, values: ['b', 'id'] };
const backwards = { backwards: true, values: ['a', 'id'] };
const [next, prev] = [cursors.encode(forwards, sort), cursors.encode(backwards, sort)];
let page: Page<object>;
let served: Served;

beforeAll(async () => {
  const app = express();
  app.get('/things', (request, response) => {
    sendPage(request, response, parseListQuery(request.originalUrl, definition, cursors), page, cursors);
  });
  served = await serve(app);
});

afterAll(() => served.close());

test.each<[string, Page<object>, Record<string, string>]>([
  ['page=1', { items: [], total: 5 }, { first: 'page=1', next: 'page=2', last: 'page=3' }],
  ['page=2', { items: [], total: 5 }, { first: 'page=1', prev: 'page=1', next: 'page=3', last: 'page=3' }],
  ['page=9', { items: [], total: 5 }, { first: 'page=1', prev: 'page=3', last: 'page=3' }],
  ['page=1', { items: [], total: 0 }, { first: 'page=1', last: 'page=1' }],
  ['cursor=', { items: [], next: forwards, previous: undefined }, { first: 'cursor=', next: `cursor=${next}` }],
  ['cursor=', { items: [], next: undefined, previous: backwards }, { first: 'cursor=', prev: `cursor=${prev}` }],
])('the links of %s lead on from %j', async (query, found, links) => {
  page = found;
  const { headers } = await sendRequest('GET', `${served.url}/things?${query}&per_page=2`);
  const expected = Object.entries(links).map(([rel, target]) => `</things?${target}&per_page=2>; rel="${rel}"`);
  expect(headers.get('link')).toBe(expected.join(', '));
});
