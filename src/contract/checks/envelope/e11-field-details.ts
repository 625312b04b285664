import type { Field, Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { invalidValues } from '../../model/invalid-values.ts';
import { may } from '../../model/may.ts';
import { changeable, writable } from '../../model/member-groups.ts';
import { numericTypes } from '../../model/numeric-types.ts';
import { rawBody } from '../../model/raw-body.ts';
import { resourcePath } from '../../model/resource-path.ts';
import type { Body } from '../../rows.ts';
import { errorOf } from '../../want/error-of.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

/** Fails unless one detail points at the member or into it, with field and code. */
function wantDetail(exchange: Exchange, field: Field): void {
  const found = errorOf(exchange).details.find(
    ({ pointer }) =>
      typeof pointer === 'string' && (pointer === `#/${field.wire}` || pointer.startsWith(`#/${field.wire}/`)),
  );
  want(found !== undefined, `error.details has an entry whose pointer is #/${field.wire}`, exchange);
  const named = String(found.field);
  want(
    named === field.wire || named.startsWith(`${field.wire}.`),
    `the detail's field is ${field.wire}, not ${named}`,
    exchange,
  );
  want(found.in === 'body', 'the detail says in: body', exchange);
  want(
    typeof found.code === 'string' && /^[a-z][a-z0-9_]*$/.test(found.code),
    "the detail's code is snake_case",
    exchange,
  );
}

async function eachInvalid(
  { editor: client }: CheckContext,
  method: string,
  path: string,
  body: Body,
  fields: readonly Field[],
): Promise<void> {
  const collector = createCollector();
  for (const field of fields) {
    for (const { text, why } of invalidValues(field)) {
      const raw = rawBody(body, field.wire, text);
      const exchange = await client.send(method, path, { raw, headers: { 'content-type': 'application/json' } });
      await collector.attempt(() => {
        wantError(
          exchange,
          400,
          ['VALIDATION_ERROR', 'UNKNOWN_FIELD'],
          `${method} with ${field.wire} (${field.type}) = ${text.slice(0, 80)}: ${why}`,
        );
        wantDetail(exchange, field);
      });
    }
  }
  collector.finish();
}

async function threeAtOnce({ editor: client, spec, rows }: CheckContext, resource: Resource): Promise<void> {
  const three = writable(resource)
    .flatMap((field) =>
      invalidValues(field)
        .slice(0, 1)
        .map(({ text }) => ({ field, text })),
    )
    .slice(0, 3);
  if (three.length < 3) return;
  const valid = Object.entries(await rows.body(resource)).filter(
    ([name]) => !three.some(({ field }) => field.wire === name),
  );
  const parts = [
    ...valid.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`),
    ...three.map(({ field, text }) => `${JSON.stringify(field.wire)}:${text}`),
  ];
  const headers = { 'content-type': 'application/json' };
  const exchange = await client.send('POST', resourcePath(spec, resource), { raw: `{${parts.join(',')}}`, headers });
  wantError(exchange, 400, 'VALIDATION_ERROR', 'a create with three invalid members');
  for (const { field } of three) wantDetail(exchange, field);
  want(errorOf(exchange).details.length === 3, 'three invalid members make exactly three details', exchange);
}

/** What an error says about each invalid member. */
export const e11: Check = {
  id: 'E11',
  title: 'one detail per invalid member',
  contract:
    'Every invalid member is reported with pointer, field and code, all at once: three invalid fields give three details.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create'], (resource) => writable(resource).length > 0, 'with a writable field'),
  async run(context) {
    const { spec, rows } = context;
    const others = (fields: readonly Field[]) => fields.filter((field) => !numericTypes.has(field.type) || field.list);
    await eachResource(context, ['create'], async (resource) => {
      const collector = createCollector();
      const body = await rows.body(resource);
      await collector.attempt(() => threeAtOnce(context, resource));
      await collector.attempt(() =>
        eachInvalid(context, 'POST', resourcePath(spec, resource), body, others(writable(resource))),
      );
      if (may(resource, 'update')) {
        const row = await rows.create(resource);
        await collector.attempt(() => eachInvalid(context, 'PATCH', row.path, {}, others(changeable(resource))));
      }
      collector.finish();
    });
  },
};
