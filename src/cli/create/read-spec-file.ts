import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitCode, UserError } from '../../errors.ts';
import type { Terminal } from '../terminal.ts';

/** The text of a spec, and the name by which messages call it. */
export type SpecText = Readonly<{ name: string; text: string }>;

/**
 * Reads the file that `--spec` names; `-` is standard input.
 *
 * @throws UserError 64 when it cannot be read or is not UTF-8.
 */
export async function readSpecFile(name: string, terminal: Terminal): Promise<SpecText> {
  if (name === '-') return { name: '<stdin>', text: await terminal.readStdin() };
  try {
    const bytes = await readFile(resolve(terminal.cwd, name));
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const instead = 'Name a YAML or JSON file, or - for standard input.';
    throw new UserError(
      exitCode.usage,
      [{ path: '--spec', message: `cannot read the spec ${name}: ${reason}`, instead }],
      { cause },
    );
  }
}
