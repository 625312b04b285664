import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { api as apiInfo } from '../../src/config/api.ts';
import { createDocument } from '../../src/openapi/document.ts';
import { describeRoutes } from '../../src/routes/describe-routes.ts';
import { errorCatalogue } from '../../src/utils/error-catalogue.ts';
import { expectProblem } from '../fixtures/expect-problem.ts';
import { useApi } from '../fixtures/test-api.ts';

const api = await useApi();

describe('probes', () => {
  test('/health answers without asking anyone', async () => {
    expect(await api.request('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  test('/ready answers when the database is there and has every migration', async () => {
    const ready = { status: 'ready', checks: { database: { status: 'ok' }, migrations: { status: 'ok' } } };
    expect(await api.request('GET', '/ready')).toMatchObject({ status: 200, body: ready });
  });

  test('/ready is 503 while the table of migrations is not there', async () => {
    await sql`alter table schema_migrations rename to elsewhere`.execute(api.db);
    const notReady = { status: 'not_ready', checks: { database: { status: 'ok' }, migrations: { status: 'failed' } } };
    expect(await api.request('GET', '/ready')).toMatchObject({ status: 503, body: notReady });
    await sql`alter table elsewhere rename to schema_migrations`.execute(api.db);
  });
});

describe('every answer', () => {
  test('has the security headers and nothing about the server', async () => {
    const { headers } = await api.request('GET', '/health');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-site',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect([headers.has('server'), headers.has('x-powered-by'), headers.has('etag')]).toEqual([false, false, false]);
  });

  test('names only origins that are let in', async () => {
    const allowed = { Origin: 'https://app.example.com' };
    const other = { Origin: 'https://elsewhere.example.com' };
    const inside = await api.request('GET', '/health', { headers: allowed });
    expect(inside.headers.get('access-control-allow-origin')).toBe(allowed.Origin);
    const outside = await api.request('GET', '/health', { headers: other });
    expect(outside.headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('what nobody serves', () => {
  test.each(['/nothing', `${apiInfo.basePath}/nothing-here`, '/HEALTH'])('is 404 at %s', async (path) => {
    const answer = await api.request('GET', path);
    expectProblem(answer, 'ROUTE_NOT_FOUND');
    expect(answer.body).toMatchObject({ meta: { request_id: answer.headers.get('x-request-id') } });
  });
});

describe('documentation', () => {
  test('/openapi.json is the document of the routes', async () => {
    const { body } = await api.request('GET', '/openapi.json');
    const { info } = body as { info: { version: string } };
    const expected = createDocument(describeRoutes(), { ...apiInfo, version: info.version });
    expect(body).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('every error code has its page', async () => {
    for (const [code, { title }] of Object.entries(errorCatalogue)) {
      const { status, body } = await api.request('GET', `/problems/${code.toLowerCase().replaceAll('_', '-')}`);
      expect({ code, status }).toEqual({ code, status: 200 });
      expect(body).toContain(title);
    }
    expectProblem(await api.request('GET', '/problems/none-of-ours'), 'NOT_FOUND');
  });

  test('/docs is a page with a policy and scripts of its own', async () => {
    const page = await api.request('GET', '/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const sources = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    for (const source of sources) expect((await api.request('GET', source)).status, source).toBe(200);
  });
});
