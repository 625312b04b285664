import type { Field, Json, Resource } from '../../../types.ts';
import { allRows } from '../../all-rows.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import { listsOf } from '../../model/lists-of.ts';
import { sortKeys, sortRows } from '../../model/sort-rows.ts';
import { textBounds } from '../../model/text-bounds.ts';
import { writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { idOf } from '../../want/id-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

/** Texts whose order tells a code-point comparison from a linguistic one and from one by UTF-16 units. */
const texts = ['b', 'B', 'a', 'Z', '_', 'ä', 'z', '🧰', 'ﬀ', 'ab', 'a b', 'É'];

const takesTexts = (field: Field) =>
  field.sort &&
  !field.list &&
  ['string', 'text'].includes(field.type) &&
  field.pattern === undefined &&
  textBounds(field).min <= 1 &&
  textBounds(field).max >= 4;

async function fill({ rows }: CheckContext, resource: Resource): Promise<void> {
  const free = writable(resource).filter(takesTexts);
  for (const text of free.length > 0 ? texts : texts.slice(0, 6)) {
    await rows.create(resource, { set: Object.fromEntries(free.map((field): [string, Json] => [field.wire, text])) });
  }
  const repeatable = writable(resource).filter(
    (field) => field.sort && !field.unique && !resource.unique.flat().includes(field.name),
  );
  const model = await rows.create(resource);
  const set = Object.fromEntries(
    repeatable.flatMap((field) =>
      Object.hasOwn(model.sent, field.wire) ? [[field.wire, model.sent[field.wire] as Json]] : [],
    ),
  );
  for (let index = 0; index < 3; index += 1) await rows.create(resource, { set });
  for (let index = 0; index < 3; index += 1) await rows.create(resource, { fill: 'required' });
}

async function wantOrder(
  { editor: client, spec }: CheckContext,
  resource: Resource,
  keys: readonly string[],
  query: string,
): Promise<void> {
  const rows = await allRows(client, resourcePath(spec, resource), query);
  const expected = sortRows(resource, rows, keys);
  const at = rows.findIndex((row, index) => idOf(row) !== expected[index]);
  const member = (keys[0] ?? 'id').replace(/^-/, '');
  const values = rows.slice(Math.max(0, at - 1), at + 3).map((row) => `${JSON.stringify(row[member])} (${idOf(row)})`);
  want(
    at < 0,
    `${query || 'the default order'} sorts by ${keys.join(', ')} with ties by id; row ${String(at + 1)} is out of place: ${values.join(', ')}`,
  );
}

async function refusals(context: CheckContext): Promise<void> {
  for (const { concrete, resource } of await listsOf(context.spec, context)) {
    const unsortable = resource.fields.filter((field) => !field.sort).map(({ wire }) => wire);
    const repeated = `sort=${Array.from({ length: 5 }, (_, index) => ['id', 'created_at', 'updated_at', 'no_such', 'x'][index]).join()}`;
    for (const query of [
      ...['password_hash', 'no_such', 'id;drop', '-', '--id', ...unsortable].map((key) => `sort=${key}`),
      repeated,
    ]) {
      wantError(await context.editor.get(`${concrete}?${query}`), 400, 'INVALID_SORT', query);
    }
    wantStatus(await context.editor.get(`${concrete}?sort=id,-id,id`), 200, 'a repeated sort key, which is ignored');
  }
}

/** Sorting lists. */
export const q06: Check = {
  id: 'Q06',
  title: 'sort',
  contract:
    'sort takes several keys, ascending and descending, nulls last ascending and first descending, texts by code point, ties by id; an unknown or hidden field answers 400 INVALID_SORT.',
  needs: [],
  lane: 'quiet',
  when: whenResource(['list']),
  async run(context) {
    await refusals(context);
    if (whenResource(['list', 'create'])(context.spec) !== true) return;
    await eachResource(context, ['list', 'create'], async (resource) => {
      await context.empty();
      await fill(context, resource);
      const keys = sortKeys(resource);
      for (const key of keys) {
        await wantOrder(context, resource, [key], `sort=${key}`);
        await wantOrder(context, resource, [`-${key}`], `sort=-${key}`);
      }
      const [a = 'id', b = 'id', c = 'id'] = context.random.shuffle(keys);
      await wantOrder(context, resource, [a, `-${b}`, c], `sort=${a},-${b},${c}`);
      await wantOrder(context, resource, [`-${c}`, a], `sort=-${c},${a},${c}`);
      const wires = resource.sort.map((key) => {
        const field = resource.fields.find(({ name }) => name === key.replace(/^-/, ''));
        return field ? `${key.startsWith('-') ? '-' : ''}${field.wire}` : key;
      });
      if (wires.length > 0) await wantOrder(context, resource, wires, '');
    });
  },
};
