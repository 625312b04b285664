import type { Field, Resource } from '../types.ts';
import type { CheckContext } from './check-context.ts';
import { may } from './model/may.ts';
import { textOf } from './model/text-of.ts';
import { writable } from './model/member-groups.ts';
import { NotRun } from './not-run.ts';
import type { Body } from './rows.ts';

/** A part of a list that holds only rows of one check: the members that put a row into it, and the query that shows it. */
export type Scope = Readonly<{ set: Body; query: string }>;

const types = new Set<Field['type']>(['string', 'text', 'uuid', 'ref']);

/**
 * Makes an empty scope. Where the suite owns the database it takes every row away, and the whole list is the scope; elsewhere
 * a filter on a value that nobody else uses does the same.
 */
export async function emptyScope(context: CheckContext, resource: Resource): Promise<Scope> {
  if (await context.empty()) return { set: {}, query: '' };
  const target = (field: Field) => context.spec.resources.find(({ name }) => name === field.target);
  const field = writable(resource).find(
    (candidate) =>
      candidate.filter &&
      !candidate.private &&
      !candidate.list &&
      !candidate.unique &&
      types.has(candidate.type) &&
      (candidate.type !== 'ref' || (target(candidate) !== undefined && may(target(candidate) as Resource, 'create'))),
  );
  if (!field)
    throw new NotRun(`${resource.name} may hold rows of others, and no filter can set those of the check apart`);
  // Asking for a unique value makes a reference point to a row of its own.
  const value = await context.rows.value(resource, { ...field, unique: true });
  return { set: { [field.wire]: value }, query: `filter[${field.wire}]=${encodeURIComponent(textOf(value))}` };
}
