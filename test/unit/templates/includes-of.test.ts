import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/types.ts';
import { hasIncludes, includesOf, isIncluded } from '../../../templates/_shared/resources/includes-of.ts';

type Parts = Readonly<{ operations?: readonly string[]; nested?: readonly object[]; fields?: readonly object[] }>;

const resource = (name: string, { operations = ['list', 'get'], nested = [], fields = [] }: Parts = {}): Resource =>
  ({ name, operations, nested, fields }) as unknown as Resource;

const ref = (name: string, target: string, more: object = {}): object => {
  return { name, type: 'ref', target, list: false, writeonly: false, ...more };
};

const person = resource('Person');
const log = resource('Log', { operations: ['list'] });
const user = resource('User', { fields: [ref('boss', 'Person')] });
const fields = [
  ...[ref('owner', 'Person'), ref('helpers', 'Person', { list: true }), ref('secret', 'Person', { writeonly: true })],
  ...[ref('last', 'Log'), ref('created_by', 'User'), ref('parent', 'Task')],
];
const task = resource('Task', { fields });
const inbox = resource('Inbox', { operations: ['create'], fields: [ref('owner', 'Person')] });
const spec = { resources: [person, log, user, task, inbox] };

describe('what answers can include', () => {
  it('is single references that are shown, to what can be got and is no user', () => {
    expect(includesOf(spec, task).map(({ field }) => field.name)).toEqual(['owner', 'parent']);
  });

  it('is nothing where no answer shows rows, and nothing of a user', () => {
    expect(includesOf(spec, inbox)).toEqual([]);
    expect(includesOf(spec, resource('Inbox', { operations: [], nested: [{}], fields }))).toHaveLength(2);
    expect(includesOf(spec, user)).toEqual([]);
  });

  it('tells who is included, and whether anybody is', () => {
    expect(spec.resources.map((one) => isIncluded(spec, one))).toEqual([true, false, false, true, false]);
    expect(hasIncludes(spec)).toBe(true);
    expect(hasIncludes({ resources: [person, log, user, inbox] })).toBe(false);
  });
});
