import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stacks } from '../../templates/index.ts';
import { exitCode, UserError } from '../errors.ts';
import { parseSpec } from '../spec/parse-spec.ts';
import { resolve } from '../spec/resolve.ts';
import type { Spec } from '../types.ts';

/** Reads and resolves `backend.yaml` of a generated backend; throws a UserError when it is not there or not legal. */
export async function readBackendSpec(dir: string): Promise<Spec> {
  const file = join(dir, 'backend.yaml');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const message = `${file} cannot be read, so it is unknown what this backend should do`;
    const instead = 'Run this in the folder of a generated backend, or name that folder';
    throw new UserError(exitCode.usage, [{ path: '', message, instead }], { cause });
  });
  const parsed = parseSpec(text, file);
  return resolve(parsed.requirements, { stacks, locate: parsed.locate });
}
