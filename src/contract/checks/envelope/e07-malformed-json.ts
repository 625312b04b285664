import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import type { RequestParts } from '../../http/client.ts';
import { rawBody } from '../../model/raw-body.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { writable } from '../../model/member-groups.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { whenResource } from '../../when-resource.ts';

const malformed = [
  '{',
  '{"a":',
  '{"a":}',
  "{'a':1}",
  '{"a":1,}',
  '{"a":1}x',
  '[1,2',
  'nope',
  '',
  '   ',
  '{"a":NaN}',
  '\u0000',
];

const notAnObject = ['[]', '"text"', '5', 'null', 'true'];

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const body = (raw: string): RequestParts => ({ raw, headers: { 'content-type': 'application/json' } });

/** Bodies that are no JSON, or too deep. */
export const e07: Check = {
  id: 'E07',
  title: 'malformed JSON',
  contract:
    'Malformed, truncated, empty and over-deep JSON answers 400 (the depth limit lies between 32 and 128), and /health answers afterwards.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create']),
  async run(context) {
    const { editor: client, spec } = context;
    await eachResource(context, ['create'], async (resource) => {
      const targets = [{ method: 'POST', path: resourcePath(spec, resource) }];
      if (may(resource, 'update')) targets.push({ method: 'PATCH', path: (await context.rows.create(resource)).path });
      const collector = createCollector();
      const refused = async (method: string, path: string, text: string, codes: readonly string[], what: string) => {
        const exchange = await client.send(method, path, body(text));
        await collector.attempt(() => {
          wantError(exchange, 400, codes, what);
        });
      };
      for (const { method, path } of targets) {
        for (const text of malformed)
          await refused(method, path, text, ['MALFORMED_JSON'], `${method} of the text ${JSON.stringify(text)}`);
        for (const text of notAnObject)
          await refused(method, path, text, [], `${method} of ${text}, which is no object`);
        for (const depth of [129, 10_000]) {
          for (const text of [
            nested(depth),
            `{"a":${nested(depth)}}`,
            `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
          ]) {
            await refused(method, path, text, [], `${method} of JSON that is ${String(depth)} deep`);
          }
        }
      }
      collector.finish();
      const free = writable(resource).find((field) => field.type === 'json' && !field.list);
      if (free) {
        const valid = await context.rows.body(resource);
        // The object around it is one level more.
        const accepted = await client.send(
          'POST',
          resourcePath(spec, resource),
          body(rawBody(valid, free.wire, nested(31))),
        );
        wantStatus(accepted, [201, 409], `${free.wire} that is 31 deep`);
      }
    });
    wantStatus(await client.get('/health'), 200, '/health after all that');
  },
};
