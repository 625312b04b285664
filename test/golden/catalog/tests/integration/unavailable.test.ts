import { afterAll, describe, expect, test } from 'vitest';
import { api as apiInfo } from '../../src/config/api.ts';
import { splitEndpoint } from '../../src/openapi/operation.ts';
import { describeRoutes } from '../../src/routes/describe-routes.ts';
import { expectProblem } from '../fixtures/expect-problem.ts';
import { startApi } from '../fixtures/test-api.ts';

// Nothing listens at the database URL of the test settings.
const { api, stop } = await startApi({ DOCS_ENABLED: 'false' });
const lists = describeRoutes()
  .map((route) => ({ ...splitEndpoint(route), isList: route.list !== undefined }))
  .filter(({ path, isList }) => isList && !path.includes('{'))
  .map(({ path }) => apiInfo.basePath + path);

afterAll(stop);

describe('without its database', () => {
  test('/health still answers', async () => {
    expect((await api.request('GET', '/health')).status).toBe(200);
  });

  test('/ready is 503', async () => {
    const notReady = { status: 'not_ready', checks: { database: { status: 'failed' } } };
    expect(await api.request('GET', '/ready')).toMatchObject({ status: 503, body: notReady });
  });

  test('lists say that a dependency is not available', async () => {
    for (const path of lists) {
      const answer = await api.request('GET', path);
      expectProblem(answer, 'DEPENDENCY_UNAVAILABLE');
      expect(answer.headers.get('retry-after')).toBe('5');
    }
  });
});

test('/docs is not served when it is switched off', async () => {
  expectProblem(await api.request('GET', '/docs'), 'ROUTE_NOT_FOUND');
});
