import { resourceNames } from '../../naming.ts';
import type { Field, Json, ResourceNames } from '../../types.ts';
import { FieldSyntaxError } from '../fields/field-scanner.ts';
import { makeField } from '../fields/make-field.ts';
import { readFieldLine } from '../fields/read-field-line.ts';
import { readFieldMap } from '../fields/read-field-map.ts';
import type { CheckedResource, Settings } from '../requirements.ts';
import type { Report, SpecPath } from '../spec-problem.ts';
import { valueAt } from '../value-at.ts';

/** A resource whose fields are read, and whose other keys are still as written. */
export type ReadResource = Readonly<{
  name: string;
  path: SpecPath;
  written: CheckedResource;
  names: ResourceNames;
  /** The fields that could be read. */
  fields: readonly Field[];
  fieldByName: ReadonlyMap<string, Field>;
  /** The names of all fields, also of those that could not be read: no later message calls them unknown. */
  fieldNames: ReadonlySet<string>;
}>;

/** Reads every resource in written order. `asWritten` is the spec before checking: it knows fields that were refused. */
export function readResources(settings: Settings, asWritten: unknown, report: Report): readonly ReadResource[] {
  return Object.entries(settings.resources).map(([name, written]) => {
    const path = ['resources', name];
    const fields = Object.entries(written.fields ?? {}).flatMap(([fieldName, source]) => {
      const fieldPath = [...path, 'fields', fieldName];
      return readField(fieldName, source, settings.api.case, fieldPath, report);
    });
    return {
      name,
      path,
      written,
      names: resourceNames(name, written.plural),
      fields,
      fieldByName: new Map(fields.map((field) => [field.name, field])),
      fieldNames: new Set(keysAt(asWritten, [...path, 'fields'])),
    };
  });
}

function readField(
  name: string,
  source: string | Readonly<Record<string, Json>>,
  spelling: 'snake' | 'camel',
  path: SpecPath,
  report: Report,
): readonly Field[] {
  const type = mapType(source);
  // A map without a type is reported by the check of its shape.
  if (typeof source !== 'string' && type === undefined) return [];
  try {
    const written = typeof source === 'string' ? readFieldLine(source) : readFieldMap(source, type ?? '');
    return [makeField(name, written, spelling, path, report)];
  } catch (error) {
    if (!(error instanceof FieldSyntaxError)) throw error;
    const inLine = typeof source === 'string';
    report({
      path: inLine ? path : [...path, 'type'],
      at: error.at,
      message: `${error.message} (character ${String(error.at + 1)})`,
      ...(error.instead === undefined ? {} : { instead: error.instead }),
    });
    return [];
  }
}

function mapType(source: string | Readonly<Record<string, Json>>): string | undefined {
  const type = typeof source === 'string' ? undefined : source['type'];
  return typeof type === 'string' ? type : undefined;
}

function keysAt(value: unknown, path: SpecPath): readonly string[] {
  const found = valueAt(value, path);
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}
