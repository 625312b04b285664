import type { Field, Json, RuleBreak } from '../../types.ts';
import type { LoadedRows } from './loaded-rows.ts';

/** The place of an example row: of its resource in the order of loading, and its own among the rows. */
type Place = Readonly<{ resource: string; loaded: number; position: number }>;

/** Rows are inserted one after another, so a reference in one (also an optional one) must lead to an earlier row. */
export function seedReferenceBreaks(
  resource: string,
  position: number,
  field: Field,
  value: Json,
  all: LoadedRows,
): readonly RuleBreak[] {
  const { target } = field;
  // A target that does not exist is reported at its field.
  if (field.type !== 'ref' || target === undefined || (target !== 'User' && !all.has(target))) return [];
  const from = { resource, loaded: all.get(resource)?.loaded ?? 0, position };
  const ids = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return ids.flatMap((id) => {
    const said = refusal(from, field, target, id, all.get(target));
    return said ? [{ path: [field.name], ...said }] : [];
  });
}

function refusal(
  from: Place,
  field: Field,
  target: string,
  id: Json,
  found: ReturnType<LoadedRows['get']>,
): Omit<RuleBreak, 'path'> | undefined {
  const text = JSON.stringify(id);
  const omission = field.list ? 'leave this id out' : 'leave the member out';
  const must = field.required && !field.list;
  if (!found)
    return {
      because: `\`${field.name}\` refers to the account ${text}, and no accounts are loaded with the example rows`,
      instead: must ? 'remove this row' : omission,
    };
  const position = found.rows.get(id);
  if (position === undefined)
    return { because: `no row of ${target} has the id ${text}`, instead: 'give a row of its `seed` this `id`' };
  const sameResource = found.loaded === from.loaded;
  const earlier = sameResource ? position < from.position : found.loaded < from.loaded;
  // A required reference points backwards, save in a circle, which is reported at its field.
  if (earlier || must) return undefined;
  if (!sameResource)
    return {
      because: `\`${field.name}\` refers to a row of ${target}, and rows of ${target} do not exist yet when this row is loaded`,
      instead: `${omission}: ${from.resource} is loaded before ${target}`,
    };
  if (position === from.position)
    return {
      because: `\`${field.name}\` refers to its own row, which does not exist before it is loaded`,
      instead: omission,
    };
  return {
    because: `\`${field.name}\` refers to row ${String(position + 1)} of ${target}, which is loaded after this row, row ${String(from.position + 1)}`,
    instead: `put the row of ${target} before it, or ${omission}`,
  };
}
