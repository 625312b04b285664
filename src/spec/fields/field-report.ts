import type { Report, SpecPath } from '../spec-problem.ts';
import type { FieldFlag, WrittenField } from './written-field.ts';

/** Reports a problem of one field at the flag or key that causes it, in line form and in map form. */
export type FieldReport = (word: string | undefined, message: string, instead?: string) => void;

/** Makes the report of one field; `path` is the field's own. */
export function fieldReport(written: WrittenField, path: SpecPath, report: Report): FieldReport {
  return (word, message, instead) => {
    const key = word === undefined ? undefined : written.keys.get(word);
    const flagAt = word === undefined ? undefined : written.flags.get(word as FieldFlag);
    const inMap =
      word !== undefined && (key ? !key.fromLine : written.flags.has(word as FieldFlag) && flagAt === undefined);
    const at = key?.fromLine === true ? key.at : flagAt;
    report({
      path: inMap ? [...path, word] : path,
      ...(at === undefined ? {} : { at }),
      message,
      ...(instead === undefined ? {} : { instead }),
    });
  };
}
