import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';
import type { ProgramResult } from '../../scripts/process/run-program.ts';

/** A failing command speaks for itself: the end of its output is the message. */
export function expectSuccess({ code, output }: ProgramResult): void {
  if (code !== 0) expect.fail(`exit code ${String(code)}\n${stripVTControlCharacters(output).slice(-8_000)}`);
}
