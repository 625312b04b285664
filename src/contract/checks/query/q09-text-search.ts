import type { Field, Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import { textBounds } from '../../model/text-bounds.ts';
import { writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { idOf } from '../../want/id-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { searchCases } from './search-cases.ts';

/** A searched text that takes 20 characters of ours. */
const searched = (resource: Resource): Field[] =>
  writable(resource).filter(
    (field) =>
      field.search &&
      !field.private &&
      !field.list &&
      ['string', 'text'].includes(field.type) &&
      field.pattern === undefined &&
      textBounds(field).max >= 20 &&
      textBounds(field).min <= 12,
  );

async function ids({ editor: client, spec }: CheckContext, resource: Resource, q: string): Promise<string[]> {
  const exchange = await client.get(`${resourcePath(spec, resource)}?per_page=100&q=${encodeURIComponent(q)}`);
  return listOf(exchange).rows.map(idOf);
}

async function search(context: CheckContext, resource: Resource, field: Field): Promise<void> {
  const { editor: client, spec, rows, random } = context;
  // Tokens of our own: other rows of the database cannot answer to them.
  const token = `q${random.token(8)}`;
  // Both words are ours, because other searched members of the same row hold words of their own.
  const { texts, expected } = searchCases(spec, token, `w${random.token(6)}`);
  const made = new Map<string, string>();
  for (const [name, text] of Object.entries(texts))
    made.set(name, (await rows.create(resource, { set: { [field.wire]: text } })).id);
  for (const [q, names] of expected) {
    const found = (await ids(context, resource, q)).toSorted();
    const wanted = names.map((name) => made.get(name) ?? '').toSorted();
    want(
      found.join() === wanted.join(),
      `q=${q} finds ${String(wanted.length)} rows by ${field.wire}, not ${String(found.length)}`,
    );
  }
  const orders = [await ids(context, resource, token), await ids(context, resource, token)].map((order) =>
    order.join(),
  );
  want(orders[0] === orders[1], 'the same search gives the same order');
  const path = resourcePath(spec, resource);
  wantStatus(await client.get(`${path}?q=${'x'.repeat(201)}`), 400, 'q of 201 characters');
  wantStatus(await client.get(`${path}?q=${encodeURIComponent('🧰'.repeat(200))}`), 200, 'q of 200 code points');
  wantStatus(await client.get(`${path}?q=`), 400, 'an empty q');
}

/** Two words in two members: both count, wherever they are. */
async function searchBoth(context: CheckContext, resource: Resource, [one, two]: readonly Field[]): Promise<void> {
  if (!one || !two) return;
  const word = () => `q${context.random.token(7)}`;
  const [first, second] = [word(), word()];
  const row = await context.rows.create(resource, { set: { [one.wire]: first, [two.wire]: second } });
  await context.rows.create(resource, { set: { [one.wire]: `${first} ${word()}` } });
  await context.rows.create(resource, { set: { [two.wire]: `${second} ${word()}` } });
  const found = await ids(context, resource, `${second} ${first}`);
  want(found.join() === row.id, `q finds the one row with a word in ${one.wire} and the other in ${two.wire}`);
}

/** Searching lists. */
export const q09: Check = {
  id: 'Q09',
  title: 'text search',
  contract:
    'q finds the rows that have every word of it in some searched member, without regard to case; nothing is a wildcard; 201 characters answer 400; the order is stable. A word is any part of a text; with full-text-search it is a whole one, or a part between - . / @; "a b" finds words side by side, -a leaves out, or takes either, and no text is an error.',
  needs: [],
  lane: 'shared',
  when: whenResource(['list', 'create'], (resource) => searched(resource).length > 0, 'with a searched text'),
  async run(context) {
    await eachResource(
      context,
      ['list', 'create'],
      async (resource) => {
        const fields = searched(resource);
        if (fields.length === 0) throw new NotRun(`${resource.name} has no searched text`);
        for (const field of fields) await search(context, resource, field);
        await searchBoth(context, resource, fields);
      },
      (resource) => searched(resource).length > 0,
    );
  },
};
