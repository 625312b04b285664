import type { FieldTypeFacts } from '../field-types.ts';
import { fieldTypes } from '../field-types.ts';
import type { FieldReport } from './field-report.ts';
import type { FieldFlag, WrittenField } from './written-field.ts';

type FlagRule = Readonly<{
  flag: FieldFlag;
  breaks(field: WrittenField, facts: FieldTypeFacts): boolean;
  because(field: WrittenField): string;
  instead: string;
}>;

/** Reports every flag that the type or another flag forbids. */
export function checkFlags(field: WrittenField, report: FieldReport): void {
  for (const rule of flagRules) {
    const broken = field.flags.has(rule.flag) && rule.breaks(field, fieldTypes[field.type]);
    if (broken) report(rule.flag, rule.because(field), rule.instead);
  }
}

const nameOf = (field: WrittenField): string => `${field.type}${field.list ? '[]' : ''}`;
const hidden = ['private', 'writeonly', 'encrypted'] as const;
const hiding = (field: WrittenField): string | undefined => hidden.find((flag) => field.flags.has(flag));

/** A hidden value must not leak through the rows that a query returns. */
const sideChannel = (flag: 'search' | 'filter' | 'sort'): FlagRule => ({
  flag,
  breaks: (field) => hiding(field) !== undefined,
  because: (field) => `a ${hiding(field) ?? ''} field cannot have \`${flag}\`: which rows match would tell its value`,
  instead: `remove \`${flag}\``,
});

const flagRules: readonly FlagRule[] = [
  ...(['search', 'filter', 'sort'] as const).map(sideChannel),
  {
    flag: 'search',
    breaks: (field, facts) => field.list || facts.search !== true,
    because: (field) => `\`search\` is for single text fields, not for ${nameOf(field)}`,
    instead: 'use `filter`, or remove it',
  },
  {
    flag: 'sort',
    breaks: (field, facts) => field.list || facts.sort !== true,
    because: (field) => `${nameOf(field)} has no order to sort by`,
    instead: 'remove `sort`',
  },
  {
    flag: 'unique',
    breaks: (field, facts) => field.list || facts.unique !== true,
    because: (field) => `${nameOf(field)} cannot be unique: no database indexes it whole`,
    instead: 'use a string with a `max`, or remove `unique`',
  },
  {
    flag: 'unique',
    breaks: (field) => field.flags.has('encrypted'),
    because: () => 'an encrypted field cannot be unique: the same text has many ciphertexts',
    instead: 'remove one of them',
  },
  {
    flag: 'index',
    breaks: (field, facts) => facts.unique !== true || field.flags.has('encrypted'),
    because: (field) =>
      `an index on ${field.flags.has('encrypted') ? 'an encrypted field' : nameOf(field)} is of no use`,
    instead: 'remove `index`',
  },
  {
    flag: 'filter',
    breaks: (field) => field.type === 'file' && field.list,
    because: () => 'file[] cannot be filtered',
    instead: 'remove `filter`',
  },
  {
    flag: 'encrypted',
    breaks: (field, facts) => field.list || facts.encrypted !== true,
    because: (field) => `${nameOf(field)} cannot be encrypted`,
    instead: 'remove `encrypted`',
  },
  {
    flag: 'readonly',
    breaks: (field) => field.flags.has('writeonly'),
    because: () => 'a field that is readonly and writeonly could be used by nobody',
    instead: 'keep one of the two',
  },
  {
    flag: 'readonly',
    breaks: (field) => field.flags.has('required') && !field.keys.has('default'),
    because: () => 'a required, readonly field needs a default: nobody can send its value',
    instead: 'add `default=`, or remove `required`',
  },
];
