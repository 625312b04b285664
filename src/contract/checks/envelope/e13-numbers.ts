import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import { invalidValues } from '../../model/invalid-values.ts';
import { may } from '../../model/may.ts';
import { changeable, writable } from '../../model/member-groups.ts';
import { numericTypes } from '../../model/numeric-types.ts';
import { rawBody } from '../../model/raw-body.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import type { Resource } from '../../../types.ts';

const numeric = (resource: Resource) =>
  writable(resource).filter((field) => numericTypes.has(field.type) && !field.list);

/** Ways to write a number that stacks may take or refuse. */
const oddNumbers = ['1.0', '1e2', '-0', '1E+2', '100000000000000000000e-18'];

/** An unknown member may also be one inside a value, `{amount, currency}`. */
const refusals = ['VALIDATION_ERROR', 'UNKNOWN_FIELD'];

/** Numbers beyond their type. */
export const e13: Check = {
  id: 'E13',
  title: 'numbers',
  contract:
    '2^63, a value beyond min or max, 1e400, NaN and "1" for an integer answer 400; duplicate keys, 1.0 and 1e2 for an integer are never 5xx.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create'], (resource) => numeric(resource).length > 0, 'with a writable number'),
  async run(context) {
    const { editor: client, spec, rows } = context;
    const headers = { 'content-type': 'application/json' };
    await eachResource(
      context,
      ['create'],
      async (resource) => {
        const path = resourcePath(spec, resource);
        const body = await rows.body(resource);
        const row = may(resource, 'update') ? await rows.create(resource) : undefined;
        const collector = createCollector();
        for (const field of numeric(resource)) {
          for (const { text, why, partial } of invalidValues(field)) {
            const what = `${field.wire} (${field.type}) = ${text}: ${why}`;
            const refused = await client.send('POST', path, { raw: rawBody(body, field.wire, text), headers });
            await collector.attempt(() => {
              wantError(refused, 400, refusals, what);
            });
            if (!row || partial || !changeable(resource).includes(field)) continue;
            const patched = await client.send('PATCH', row.path, { raw: rawBody({}, field.wire, text), headers });
            await collector.attempt(() => {
              wantError(patched, 400, refusals, `PATCH of ${what}`);
            });
          }
          const nan = await client.send('POST', path, { raw: rawBody(body, field.wire, 'NaN'), headers });
          await collector.attempt(() => {
            wantError(nan, 400, 'MALFORMED_JSON', `${field.wire} = NaN`);
          });
          const twice = `{${JSON.stringify(field.wire)}:1,${rawBody(body, field.wire, '2').slice(1)}`;
          for (const raw of [twice, ...oddNumbers.map((text) => rawBody(body, field.wire, text))]) {
            const exchange = await client.send('POST', path, { raw, headers });
            await collector.attempt(() => {
              want(
                exchange.status < 500,
                `${field.wire} in ${raw.slice(0, 60)} is accepted or refused, never 5xx`,
                exchange,
              );
            });
          }
        }
        collector.finish();
      },
      (resource) => numeric(resource).length > 0,
    );
    wantStatus(await client.get('/health'), 200, '/health after all that');
  },
};
