import { toKebab } from '../naming.ts';
import type { Json } from '../types.ts';
import { specMembers } from './schema.ts';
import type { Member, Shape } from './shape.ts';

/** One key of the spec file that a flag can set and a prompt can ask for. */
export type SpecField = Readonly<{
  path: readonly string[];
  /** With its dashes: `--database-provider`. */
  flag: string;
  /** How the text of a flag becomes a value: a list is separated by commas or repeated, a map is `key=value`, repeated. */
  kind: 'text' | 'integer' | 'boolean' | 'enum' | 'list' | 'map';
  /** The closed list, for an enum and for a list of enums. */
  values?: readonly string[];
  default?: Json;
  required: boolean;
  /** The question; absent when the key is only for flags and files. */
  prompt?: string;
  help: string;
  /** What a value must look like. */
  shape: Shape;
}>;

const flagKinds: Readonly<Partial<Record<Shape['kind'], SpecField['kind']>>> = {
  integer: 'integer',
  boolean: 'boolean',
  enum: 'enum',
  list: 'list',
  map: 'map',
};

/** Every key that a flag can set, in the order of the schema. */
export const specFields: readonly SpecField[] = flatten(specMembers, []);

function flatten(members: Readonly<Record<string, Member>>, above: readonly string[]): readonly SpecField[] {
  return Object.entries(members).flatMap(([key, member]) => {
    const path = [...above, key];
    if (member.flag === false) return [];
    return member.shape.kind === 'object' ? flatten(member.shape.members, path) : [specField(path, member)];
  });
}

function specField(path: readonly string[], member: Member): SpecField {
  const { shape, help, prompt } = member;
  const values = shape.kind === 'list' ? valuesOf(shape.of) : valuesOf(shape);
  return {
    path,
    flag: `--${path.map(toKebab).join('-')}`,
    kind: flagKinds[shape.kind] ?? 'text',
    ...(values === undefined ? {} : { values }),
    ...(member.default === undefined ? {} : { default: member.default }),
    required: member.required === true,
    ...(prompt === undefined ? {} : { prompt }),
    help,
    shape,
  };
}

function valuesOf(shape: Shape): readonly string[] | undefined {
  return shape.kind === 'enum' ? shape.values : undefined;
}
