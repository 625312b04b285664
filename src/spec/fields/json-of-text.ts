import type { FieldType, Json } from '../../types.ts';

/**
 * The JSON value that a text in line form stands for, so that `default=12` of an integer is the number. Undefined when
 * the text cannot be one; `money`, `json` and lists have no line form at all.
 */
export function jsonOfText(type: FieldType, text: string): Json | undefined {
  if (type === 'integer' || type === 'float') {
    return /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text) ? Number(text) : undefined;
  }
  if (type === 'boolean') return { true: true, false: false }[text];
  return type === 'json' || type === 'money' ? undefined : text;
}
