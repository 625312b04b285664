import type { Json } from '../types.ts';
import { nearest } from './nearest.ts';
import type { Shape } from './shape.ts';
import type { Report, SpecPath } from './spec-problem.ts';
import { textLength } from './text-length.ts';
import { textProblem } from './text-problem.ts';

type Of<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>;

/**
 * Checks a value against a shape, reports everything that does not fit, and returns the part that does: later stages
 * go on with it, so that one mistake does not hide the others. Undefined when nothing of it fits.
 */
export function checkShape(shape: Shape, value: unknown, path: SpecPath, report: Report): Json | undefined {
  switch (shape.kind) {
    case 'text':
      return checkText(shape, value, path, report);
    case 'integer':
    case 'number':
      return checkNumber(shape, value, path, report);
    case 'boolean':
      return typeof value === 'boolean' ? value : refuse(value, 'true or false', path, report);
    case 'constant':
      return value === shape.value ? shape.value : refuse(value, JSON.stringify(shape.value), path, report);
    case 'enum':
      return checkEnum(shape, value, path, report);
    case 'list':
      return checkList(shape, value, path, report);
    case 'object':
      return checkObject(shape, value, path, report);
    case 'map':
      return checkMap(shape, value, path, report);
    case 'either': {
      const fitting = shape.of.find((one) => jsonTypes[one.kind] === jsonType(value));
      if (fitting) return checkShape(fitting, value, path, report);
      return refuse(value, shape.of.map((one) => jsonTypes[one.kind]).join(' or '), path, report);
    }
    case 'json':
      // A copy: what is resolved is frozen, and what a person wrote is not ours to freeze.
      return structuredClone(value) as Json;
  }
}

/** The JSON type that each kind of shape has, in the words of a message. */
const jsonTypes: Readonly<Record<Shape['kind'], string>> = {
  text: 'a text',
  integer: 'a number',
  number: 'a number',
  boolean: 'true or false',
  constant: 'a constant',
  enum: 'a text',
  list: 'a list',
  object: 'a map',
  map: 'a map',
  either: 'a value',
  json: 'a value',
};

function jsonType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false', object: 'a map' }[typeof value as string] ?? ''
  );
}

function refuse(value: unknown, wanted: string, path: SpecPath, report: Report): Json | undefined {
  report({ path, message: `must be ${wanted}, not ${shown(value)}` });
  return undefined;
}

/** A value as a message shows it: short, and never a whole document. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : jsonType(value);
}

function checkText(shape: Of<'text'>, value: unknown, path: SpecPath, report: Report): Json | undefined {
  if (typeof value !== 'string') return refuse(value, 'a text', path, report);
  const length = textLength(value);
  const problem = textProblem(value);
  if (problem) report({ path, message: problem });
  else if (length > shape.max)
    report({ path, message: `may have at most ${String(shape.max)} characters, it has ${String(length)}` });
  else if (length < (shape.min ?? 0)) report({ path, message: 'must not be empty' });
  else if (shape.pattern !== undefined && !new RegExp(shape.pattern, 'u').test(value)) {
    report({ path, message: `${shown(value)} is not ${shape.hint ?? shape.pattern}` });
  } else return value;
  return undefined;
}

function checkNumber(
  shape: Of<'integer' | 'number'>,
  value: unknown,
  path: SpecPath,
  report: Report,
): Json | undefined {
  const wanted = shape.kind === 'integer' ? 'a whole number' : 'a number';
  const range = `${wanted} from ${String(shape.min)} to ${String(shape.max)}`;
  if (typeof value !== 'number') return refuse(value, range, path, report);
  const fits = value >= shape.min && value <= shape.max && (shape.kind === 'number' || Number.isInteger(value));
  return fits ? value : refuse(value, range, path, report);
}

function checkEnum(shape: Of<'enum'>, value: unknown, path: SpecPath, report: Report): Json | undefined {
  const wanted = shape.values.join(', ');
  if (typeof value !== 'string') return refuse(value, `one of ${wanted}`, path, report);
  if (shape.values.includes(value)) return value;
  const near = nearest(value, shape.values);
  const because = Object.entries(shape.refused ?? {}).find(([word]) => word.toLowerCase() === value.toLowerCase())?.[1];
  report({
    path,
    message: because ?? `unknown value ${shown(value)}; it must be one of ${wanted}`,
    ...(near === undefined ? {} : { instead: `did you mean \`${near}\`?` }),
  });
  return undefined;
}

function checkList(shape: Of<'list'>, value: unknown, path: SpecPath, report: Report): Json | undefined {
  if (!Array.isArray(value)) {
    if (shape.orOne !== true || value === null || jsonType(value) === 'a map')
      return refuse(value, 'a list', path, report);
    const one = checkShape(shape.of, value, path, report);
    return one === undefined ? undefined : [one];
  }
  const items: readonly unknown[] = value;
  if (items.length > shape.max)
    report({ path, message: `may have at most ${String(shape.max)} items, it has ${String(items.length)}` });
  if (items.length < (shape.min ?? 0)) report({ path, message: `must have at least ${String(shape.min)} items` });
  const seen = new Set<string>();
  const kept: Json[] = [];
  items.slice(0, shape.max).forEach((item, index) => {
    const fit = checkShape(shape.of, item, [...path, index], report);
    if (fit === undefined) return;
    const key = JSON.stringify(fit);
    if (shape.repeats !== true && seen.has(key))
      report({ path: [...path, index], message: `${shown(fit)} is listed twice` });
    else kept.push(fit);
    seen.add(key);
  });
  return kept;
}

function checkObject(shape: Of<'object'>, value: unknown, path: SpecPath, report: Report): Json | undefined {
  if (jsonType(value) !== 'a map') return refuse(value, 'a map', path, report);
  const kept: [string, Json][] = [];
  for (const [key, item] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (!Object.hasOwn(shape.members, key)) {
      const near = nearest(key, Object.keys(shape.members));
      const instead =
        near === undefined ? `known keys: ${Object.keys(shape.members).join(', ')}` : `did you mean \`${near}\`?`;
      report({ path: [...path, key], at: 'key', message: `unknown key ${shown(key)}`, instead });
      continue;
    }
    const member = shape.members[key];
    const fit = member && checkShape(member.shape, item, [...path, key], report);
    if (fit !== undefined) kept.push([key, fit]);
  }
  for (const [key, member] of Object.entries(shape.members)) {
    if (member.required === true && !Object.hasOwn(value as object, key)) {
      report({ path: [...path, key], message: `\`${key}\` is missing`, instead: member.help });
    }
  }
  return Object.fromEntries(kept);
}

function checkMap(shape: Of<'map'>, value: unknown, path: SpecPath, report: Report): Json | undefined {
  if (jsonType(value) !== 'a map') return refuse(value, 'a map', path, report);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  if (entries.length > shape.max)
    report({ path, message: `may have at most ${String(shape.max)} entries, it has ${String(entries.length)}` });
  const pattern = new RegExp(shape.keys.pattern, 'u');
  const kept: [string, Json][] = [];
  for (const [key, item] of entries.slice(0, shape.max)) {
    if (!pattern.test(key))
      report({ path: [...path, key], at: 'key', message: `${shown(key)} is not ${shape.keys.hint}` });
    const fit = checkShape(shape.of, item, [...path, key], report);
    if (fit !== undefined && pattern.test(key)) kept.push([key, fit]);
  }
  return Object.fromEntries(kept);
}
