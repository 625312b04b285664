import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { fuzzBackend } from '../../scripts/fuzz/fuzz-backend.ts';
import { createBackend } from './backend.ts';

// The same requests every time, so that a failure repeats; BACKWRIGHT_SEED looks at others.
const seed = Number(process.env['BACKWRIGHT_SEED'] ?? 20_260_101);

// Requests that nobody thought of, made from the published document alone.
describe('Schemathesis finds nothing with 50 examples for every operation', () => {
  it.each(['express', 'fastapi'] as const)('of the catalogue on %s', async (stack) => {
    const parent = mkdtempSync(join(inject('workshop'), `fuzz-${stack}-`));
    const python = stack === 'fastapi' ? { venv: inject('venv') } : {};
    const { dir } = await createBackend({ example: 'catalog', parent, stack, ...python });
    const { signal } = new AbortController();
    const cases = await fuzzBackend({ dir, folder: join(parent, 'report'), examples: 50, seed, signal });
    expect(cases).toBeGreaterThan(1_000);
  });
});
