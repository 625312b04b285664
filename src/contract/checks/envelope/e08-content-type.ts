import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { whenResource } from '../../when-resource.ts';

const wrong = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonx',
  'nonsense',
];

const accepted = ['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'];

/** The media type of request bodies. */
export const e08: Check = {
  id: 'E08',
  title: 'request media type',
  contract:
    'A body with a wrong or missing Content-Type answers 415; parameters are not compared; PATCH also takes application/merge-patch+json.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create']),
  async run(context) {
    const { editor: client, spec, rows } = context;
    await eachResource(context, ['create'], async (resource) => {
      const path = resourcePath(spec, resource);
      const raw = JSON.stringify(await rows.body(resource));
      for (const type of wrong) {
        const exchange = await client.send('POST', path, { raw, headers: { 'content-type': type } });
        wantError(exchange, 415, 'UNSUPPORTED_MEDIA_TYPE', `a body as ${type}`);
      }
      wantError(await client.send('POST', path, { raw }), 415, 'UNSUPPORTED_MEDIA_TYPE', 'a body without Content-Type');
      for (const type of accepted) {
        const fresh = JSON.stringify(await rows.body(resource));
        const exchange = await client.send('POST', path, { raw: fresh, headers: { 'content-type': type } });
        wantStatus(exchange, [201, 409], `a body as ${type}`);
      }
      if (!may(resource, 'update')) return;
      const row = await rows.create(resource);
      for (const type of [...accepted, 'application/merge-patch+json']) {
        const exchange = await client.send('PATCH', row.path, { raw: '{}', headers: { 'content-type': type } });
        wantStatus(exchange, 200, `a PATCH as ${type}`);
      }
      const refused = await client.send('PATCH', row.path, { raw: '{}', headers: { 'content-type': 'text/plain' } });
      wantError(refused, 415, 'UNSUPPORTED_MEDIA_TYPE', 'a PATCH as text/plain');
    });
  },
};
