import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { jsonSchema } from './json-schema.ts';

/** Writes the JSON Schema to the file that editors read. Run it after a change of the schema list; a test compares. */
export function publishSchema(): void {
  mkdirSync(join(packageRoot, 'schema'), { recursive: true });
  writeFileSync(join(packageRoot, 'schema', 'backend.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
}

if (import.meta.main) publishSchema();
