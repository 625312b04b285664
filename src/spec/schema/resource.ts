import type { Member, Shape } from '../shape.ts';
import { fieldShape } from './field.ts';

const fieldName = '^[A-Za-z][A-Za-z0-9_]{0,62}$';
const nameOfField: Shape = { kind: 'text', max: 63, pattern: fieldName, hint: 'a field name' };
const fieldGroups: Shape = { kind: 'list', of: { kind: 'list', of: nameOfField, max: 16, min: 1 }, max: 50 };
const who: Shape = { kind: 'list', of: { kind: 'text', max: 63, min: 1 }, max: 50, min: 1, orOne: true };

/** The operations that a resource can have, in the order of the docs. */
export const operations = ['list', 'get', 'create', 'update', 'replace', 'delete', 'restore', 'bulk'] as const;

const accessMembers: Record<string, Member> = Object.fromEntries(
  ['all', 'read', 'write', ...operations].map((key) => [
    key,
    { shape: who, help: `Who may use ${key}: public, any, own, a role, or a list of these.` },
  ]),
);

/** One resource: what it holds, and what may be done with it. */
export const resourceShape: Shape = {
  kind: 'object',
  name: 'resource',
  members: {
    description: { shape: { kind: 'text', max: 1000 }, help: 'What the resource is.' },
    plural: {
      shape: {
        kind: 'text',
        max: 63,
        pattern: '^[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*$',
        hint: 'a plural like People or staff-members',
      },
      help: 'The word for many, where English grammar does not give it.',
    },
    fields: {
      shape: {
        kind: 'map',
        keys: { pattern: fieldName, hint: 'a field name: a letter, then letters, digits and underscores, at most 63' },
        of: fieldShape,
        max: 200,
      },
      help: 'The fields, each one line of the field grammar or the same as a map.',
      required: true,
    },
    operations: {
      shape: { kind: 'list', of: { kind: 'enum', values: operations }, max: 8 },
      help: 'The operations that become endpoints; all that the features allow unless said.',
    },
    access: { shape: { kind: 'object', members: accessMembers }, help: 'Who may use which operation.' },
    owner: {
      shape: {
        kind: 'list',
        of: {
          kind: 'text',
          max: 127,
          pattern: '^[A-Za-z][A-Za-z0-9_]{0,62}(\\.[A-Za-z][A-Za-z0-9_]{0,62})?$',
          hint: 'a field that points to User, or a path of two fields like assignee.user',
        },
        max: 10,
        min: 1,
        orOne: true,
      },
      help: 'The paths to the users who own a row.',
    },
    indexes: { shape: fieldGroups, help: 'Compound indexes, each a list of fields.' },
    unique: { shape: fieldGroups, help: 'Fields that must differ together, each a list of fields.' },
    sort: {
      shape: {
        kind: 'list',
        of: {
          kind: 'text',
          max: 64,
          pattern: '^-?[A-Za-z][A-Za-z0-9_]{0,62}$',
          hint: 'a field, with - in front for descending',
        },
        max: 4,
        orOne: true,
      },
      help: 'The default order; then by id, which is the order of creation.',
    },
    parent: { shape: nameOfField, help: 'The ref field whose resource lists this one below its own path.' },
    seed: {
      shape: {
        kind: 'list',
        of: { kind: 'map', keys: { pattern: fieldName, hint: 'a field name' }, of: { kind: 'json' }, max: 201 },
        max: 1000,
        repeats: true,
      },
      help: 'Example rows; a row may have an `id` (a UUID) so that others can refer to it.',
    },
  },
};

/** All resources, by PascalCase singular name. */
export const resourceMembers = {
  resources: {
    shape: {
      kind: 'map',
      keys: { pattern: '^[A-Z][A-Za-z0-9]{0,62}$', hint: 'a PascalCase name of letters and digits, at most 63' },
      of: resourceShape,
      max: 2000,
    },
    help: 'The things that the backend keeps.',
    default: {},
    flag: false,
  },
} satisfies Record<string, Member>;
