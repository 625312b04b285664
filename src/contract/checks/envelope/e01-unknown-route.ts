import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import { difference } from '../../model/difference.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** Routes that do not exist, and the trailing slash. */
export const e01: Check = {
  id: 'E01',
  title: 'unknown route',
  contract: 'An unknown route answers 404 ROUTE_NOT_FOUND; /x and /x/ answer alike, without a redirect.',
  needs: [],
  lane: 'shared',
  when: () => true,
  async run(context) {
    const { editor: client, spec } = context;
    const { basePath } = spec.api;
    const paths = [
      '/no-such-thing',
      `${basePath}/no-such-thing`,
      `${basePath}/no-such-thing/`,
      `${basePath}/a/b/c/d`,
      '/%2e%2e/x',
    ];
    for (const path of paths) {
      for (const method of ['GET', 'DELETE']) {
        wantError(await client.send(method, path), 404, 'ROUTE_NOT_FOUND', `${method} of an unknown route`);
      }
      wantError(await client.post(path, { a: 1 }), 404, 'ROUTE_NOT_FOUND', 'POST to an unknown route');
    }
    if (!spec.resources.some((resource) => may(resource, 'list'))) return;
    await eachResource(context, ['list'], async (resource) => {
      const path = resourcePath(spec, resource);
      wantStatus(await client.get(`${path}/`), 200, 'a list with a trailing slash');
      if (!may(resource, 'create', 'get')) return;
      const row = await context.rows.create(resource);
      const plain = await client.get(row.path);
      const slashed = await client.get(`${row.path}/`);
      wantStatus(slashed, plain.status, 'a row with a trailing slash');
      const found = difference(dataOf(slashed), dataOf(plain));
      want(found === undefined, `a row with a trailing slash differs: ${String(found)}`, slashed);
      const created = await client.post(`${path}/`, await context.rows.body(resource));
      wantStatus(created, [201, 409], 'a create with a trailing slash');
    });
  },
};
