import { sqlName, toCamel, toSnake } from '../../naming.ts';
import type { Field, Json, OnDelete } from '../../types.ts';
import { checkShape } from '../check-shape.ts';
import { patternProblem } from '../pattern-problem.ts';
import { proseText } from '../prose-text.ts';
import { fieldFlags, fieldMembers } from '../schema/field.ts';
import type { Report, SpecPath } from '../spec-problem.ts';
import { readFieldValue, type ValueRules } from '../values/read-field-value.ts';
import { byteSize } from './byte-size.ts';
import { checkFlags } from './check-flags.ts';
import { checkKeys } from './check-keys.ts';
import { fieldReport, type FieldReport } from './field-report.ts';
import { jsonOfText } from './json-of-text.ts';
import { readBounds } from './read-bounds.ts';
import type { WrittenField } from './written-field.ts';

/**
 * Completes a field: bounds, default, column and wire name. Reports everything that the type does not allow. What
 * depends on other fields or resources is for the rules.
 */
export function makeField(
  name: string,
  written: WrittenField,
  spelling: 'snake' | 'camel',
  path: SpecPath,
  report: Report,
): Field {
  const say = fieldReport(written, path, report);
  checkFlags(written, say);
  const meant = checkKeys(written, say);
  const text = (key: string): Json | undefined => keyValue(written, key, meant, say);
  const { type, list, target, values, precision, scale } = written;
  const pattern = checkedPattern(text('pattern'), say);
  const rules: ValueRules = {
    type,
    list,
    ...(precision === undefined ? {} : { precision }),
    ...(scale === undefined ? {} : { scale }),
    ...(values === undefined ? {} : { values }),
    ...readBounds(written, meant, say),
    ...(pattern === undefined ? {} : { pattern }),
  };
  const standard = checkedValue(written, 'default', rules, meant, say);
  const example = checkedValue(written, 'example', rules, meant, say);
  const [inverse, types, maxSize, description] = [text('inverse'), text('types'), text('maxSize'), text('description')];
  const flags = Object.fromEntries(fieldFlags.map((flag) => [flag, written.flags.has(flag)])) as Record<
    (typeof fieldFlags)[number],
    boolean
  >;
  return {
    name,
    wire: spelling === 'camel' ? toCamel(name) : name,
    column: columnOf(name, written),
    ...rules,
    ...(target === undefined ? {} : { target }),
    ...flags,
    ...(standard === undefined ? {} : { default: standard }),
    ...(type === 'ref' ? { onDelete: onDeleteOf(written, text('onDelete'), say) } : {}),
    ...(typeof inverse === 'string' ? { inverse } : {}),
    ...(Array.isArray(types) ? { types: types as readonly string[] } : {}),
    ...(maxSize === undefined ? {} : { maxSize: byteSize(maxSize as number | string) }),
    ...(typeof description === 'string' ? { description: proseText(description) } : {}),
    ...(example === undefined ? {} : { example }),
  };
}

function columnOf(name: string, { type, list }: WrittenField): string {
  if (type !== 'ref') return sqlName(toSnake(name));
  return list ? '' : sqlName(toSnake(name), 'id');
}

/** The value of a key that is not about the field's own type, checked in line form; map form is checked before. */
function keyValue(written: WrittenField, key: string, meant: ReadonlySet<string>, say: FieldReport): Json | undefined {
  const found = meant.has(key) ? written.keys.get(key) : undefined;
  const member = fieldMembers[key];
  if (!found || !member) return undefined;
  if (!found.fromLine) return found.value;
  const value = key === 'types' ? found.value.split(',').map((part) => part.trim()) : found.value;
  return checkShape(member.shape, value, [], ({ message, instead }) => {
    say(key, `\`${key}\` ${message}`, instead);
  });
}

function checkedPattern(pattern: Json | undefined, say: FieldReport): string | undefined {
  if (typeof pattern !== 'string') return undefined;
  const problem = patternProblem(pattern);
  if (problem === undefined) return pattern;
  say('pattern', `the pattern ${JSON.stringify(pattern)} ${problem}`, 'write it with classes, groups and counts alone');
  return undefined;
}

function checkedValue(
  written: WrittenField,
  key: 'default' | 'example',
  rules: ValueRules,
  meant: ReadonlySet<string>,
  say: FieldReport,
): Json | undefined {
  const found = meant.has(key) ? written.keys.get(key) : undefined;
  if (!found) return undefined;
  const noLine = written.list || rules.type === 'json' || rules.type === 'money';
  if (found.fromLine && noLine) {
    say(
      key,
      `\`${key}\` of ${rules.type}${written.list ? '[]' : ''} cannot stand in a line`,
      'use the map form: `{type: ..., default: ...}`',
    );
    return undefined;
  }
  const value = found.fromLine ? (jsonOfText(rules.type, found.value) ?? found.value) : found.value;
  const result = readFieldValue(rules, value);
  if ('value' in result) return result.value;
  say(key, `\`${key}\` ${result.problem}`);
  return undefined;
}

function onDeleteOf(written: WrittenField, said: Json | undefined, say: FieldReport): OnDelete {
  if (said === 'setNull' && written.list) {
    say(
      'onDelete',
      '`onDelete=setNull` has no meaning for a list of references',
      'use cascade, which takes the reference away, or restrict',
    );
  } else if (said === 'setNull' && written.flags.has('required')) {
    say('onDelete', '`onDelete=setNull` would empty a required field', 'use restrict or cascade, or remove `required`');
  }
  return (said as OnDelete | undefined) ?? 'restrict';
}
