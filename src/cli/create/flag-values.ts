import { specFields } from '../../spec/spec-fields.ts';
import type { SpecField } from '../../spec/spec-fields.ts';
import type { Json } from '../../types.ts';
import type { ParsedArguments } from '../parse-arguments.ts';

/** One key of the spec and what a flag says about it. */
export type FlagValue = Readonly<{ path: readonly string[]; value: Json }>;

/**
 * The keys of the spec that flags set. Values get the type of their key where their text allows it and stay text
 * otherwise, so that `resolve` refuses them with the same sentence as in a file.
 */
export function flagValues(given: ParsedArguments): readonly FlagValue[] {
  return specFields.flatMap((field) => {
    const value = readers[field.kind](field.flag.slice(2), given);
    return value === undefined ? [] : [{ path: field.path, value }];
  });
}

type Reader = (name: string, given: ParsedArguments) => Json | undefined;

const text: Reader = (name, { values }) => values.get(name);

const readers: Readonly<Record<SpecField['kind'], Reader>> = {
  text,
  enum: text,
  integer: (name, { values }) => {
    const value = values.get(name);
    return value !== undefined && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  },
  boolean: (name, { flags }) => {
    if (flags.has(`no-${name}`)) return false;
    return flags.has(name) ? true : undefined;
  },
  list: (name, { lists }) => lists.get(name),
  map: (name, { lists }) => {
    const pairs = lists.get(name);
    return pairs && Object.fromEntries(pairs.map(pairOf));
  },
};

/** `key=value`; a value that is a JSON object is read as one. */
function pairOf(pair: string): readonly [string, Json] {
  const at = pair.indexOf('=');
  const key = at < 0 ? pair : pair.slice(0, at);
  const value = at < 0 ? '' : pair.slice(at + 1);
  if (!value.startsWith('{')) return [key, value];
  try {
    return [key, JSON.parse(value) as Json];
  } catch {
    // Text that only looks like JSON is text; the shape of the key decides whether that is legal.
    return [key, value];
  }
}
