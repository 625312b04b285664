import type { Field, FilterOperator } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { freeTextField } from '../../model/free-text-field.ts';
import { filterOperators } from '../../model/filter-operators.ts';
import { listsOf } from '../../model/lists-of.ts';
import { may } from '../../model/may.ts';
import { visible } from '../../model/member-groups.ts';
import { dataOf } from '../../want/data-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

/** Texts that become code where a value is pasted into a statement, a path, a header or a template. */
const corpus = [
  "' OR '1'='1",
  "'; DROP TABLE users; --",
  '" OR ""="',
  "') OR ('1'='1",
  '1; SELECT pg_sleep(5)',
  "' UNION SELECT null,null--",
  "\\'; SELECT 1--",
  '/* */ OR 1=1',
  '{"$ne":null}',
  '{"$gt":""}',
  '[$regex]=.*',
  '$where',
  '*)(uid=*))(|(uid=*',
  '*',
  '%',
  '_',
  '../../etc/passwd',
  '..%2f..%2f',
  '\r\nX-Injected: yes',
  '\r\n\r\nHTTP/1.1 200 OK',
  '${7*7}',
  '{{7*7}}',
  '<%= 7*7 %>',
  '#{7*7}',
  '<script>alert(1)</script>',
  '`id`',
  '$(id)',
  '| cat /etc/passwd',
];

const structures = [
  'filter[$ne]=x',
  'filter[$where]=1',
  'filter[x][$ne]=1',
  'filter=1',
  'filter[a][b][c]=1',
  'sort[$gt]=',
  'q[$ne]=x',
  'page[$gt]=0',
];

function wantHarmless(exchange: Exchange, what: string): void {
  want(exchange.status < 500, `${what} is never 5xx`, exchange);
  want(!('x-injected' in exchange.headers), `${what} sets no header`, exchange);
}

const freeText = (field: Field) => ['string', 'text'].includes(field.type) && !field.list;

/** Texts are where a statement is built by hand; the values of other types are parsed first, and one operator shows that. */
function operatorsToTry(field: Field): readonly FilterOperator[] {
  const operators = filterOperators(field).filter((operator) => operator !== 'isNull');
  return freeText(field) ? operators : operators.slice(0, 1);
}

async function inParameters(
  { editor: client, spec }: CheckContext,
  concrete: string,
  fields: readonly Field[],
): Promise<void> {
  for (const text of corpus) {
    const value = encodeURIComponent(text);
    for (const name of ['page', 'per_page', 'sort', 'cursor']) {
      const exchange = await client.get(`${concrete}?${name}=${value}`);
      wantHarmless(exchange, `${text} in ${name}`);
      wantStatus(exchange, 400, `${text} in ${name}`);
    }
    wantHarmless(await client.get(`${concrete}?q=${value}`), `${text} in q`);
    wantHarmless(await client.get(`${concrete}?${value}=1`), `${text} as a parameter name`);
    wantHarmless(await client.get(`${concrete}?filter[${value}]=1`), `${text} as a field name`);
    wantHarmless(
      await client.send('GET', `${concrete}/${value}`, { headers: { 'x-request-id': 'suite-q10-request' } }),
      `${text} as an id`,
    );
    for (const field of fields) {
      for (const operator of operatorsToTry(field)) {
        const exchange = await client.get(`${concrete}?filter[${field.wire}][${operator}]=${value}`);
        wantHarmless(exchange, `${text} in filter[${field.wire}][${operator}]`);
        if (exchange.status !== 200 || !['eq', 'in', 'startsWith'].includes(operator)) continue;
        const odd = listOf(exchange).rows.find((row) => !holds(String(row[field.wire]), text, operator));
        want(odd === undefined, `${text} in filter[${field.wire}][${operator}] gives no extra rows`, exchange);
      }
    }
  }
  for (const query of structures) {
    const exchange = await client.get(`${concrete}?${query}`);
    wantStatus(exchange, 400, query);
  }
  wantStatus(await client.get(concrete), 200, `${concrete} after all that (${spec.name})`);
}

function holds(value: string, text: string, operator: string): boolean {
  if (operator === 'startsWith') return value.toLowerCase().startsWith(text.toLowerCase());
  return operator === 'in' ? text.split(',').includes(value) : value === text;
}

/** Injection through every input. */
export const q10: Check = {
  id: 'Q10',
  title: 'injection',
  contract: 'Injection texts in every parameter give no 5xx and no extra rows; in a body they are stored as they are.',
  needs: [],
  lane: 'shared',
  when: whenResource(['list']),
  async run(context) {
    const { editor: client, spec, rows } = context;
    for (const { concrete, resource, below } of await listsOf(spec, context)) {
      // A nested list has the filters of the flat one.
      const fields = below ? [] : visible(resource).filter((field) => field.filter && !field.private);
      // Every type once is enough.
      const kinds = new Map(fields.map((field) => [`${field.type}${String(field.list)}`, field]));
      await inParameters(context, concrete, [...kinds.values()]);
    }
    if (whenResource(['create', 'get'])(spec) !== true) return;
    await eachResource(context, ['create', 'get'], async (resource) => {
      const field = freeTextField(resource);
      if (!field || !may(resource, 'create')) return;
      for (const text of corpus) {
        const row = await rows.create(resource, { fill: 'required', set: { [field.wire]: text } });
        const got = await client.get(row.path);
        want(dataOf(got)[field.wire] === text, `${text} in ${field.wire} is stored as it is`, got);
      }
    });
  },
};
