import type { FieldTypeFacts } from '../field-types.ts';
import { fieldTypes } from '../field-types.ts';
import type { FieldReport } from './field-report.ts';
import type { WrittenField } from './written-field.ts';

type KeyRule = Readonly<{ fits(field: WrittenField, facts: FieldTypeFacts): boolean; because: string }>;

/** Reports every key that has no meaning for the type. Returns the keys that have one. */
export function checkKeys(field: WrittenField, report: FieldReport): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const key of field.keys.keys()) {
    const rule = keyRules[key];
    if (!rule || rule.fits(field, fieldTypes[field.type])) meant.add(key);
    else report(key, `\`${key}\` ${rule.because}, not for ${field.type}${field.list ? '[]' : ''}`, `remove \`${key}\``);
  }
  return meant;
}

const bounded: KeyRule = {
  fits: (field, facts) => field.list || facts.bounds !== undefined,
  because: 'is for texts, numbers, money, dates, times and lists',
};

const keyRules: Readonly<Record<string, KeyRule>> = {
  min: bounded,
  max: bounded,
  pattern: { fits: (field, facts) => !field.list && facts.pattern === true, because: 'is for single text fields' },
  default: { fits: (_field, facts) => facts.default === true, because: 'is for values that a spec can write' },
  example: { fits: (field) => field.type !== 'file', because: 'is for values that a spec can write' },
  onDelete: { fits: (field) => field.type === 'ref', because: 'is for ref' },
  inverse: { fits: (field) => field.type === 'ref', because: 'is for ref' },
  types: { fits: (field) => field.type === 'file', because: 'is for file' },
  maxSize: { fits: (field) => field.type === 'file', because: 'is for file' },
};
