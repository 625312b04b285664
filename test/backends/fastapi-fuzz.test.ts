import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { fuzzBackend } from '../../scripts/fuzz/fuzz-backend.ts';
import { createBackend } from './backend.ts';

// The same requests every time, so that a failure repeats; BACKWRIGHT_SEED looks at others.
const seed = Number(process.env['BACKWRIGHT_SEED'] ?? 20_260_101);

// One stack has the catalogue, the other one accounts; the next seed has them the other way round.
const stacks = seed % 2 === 0 ? (['express', 'fastapi'] as const) : (['fastapi', 'express'] as const);
// Most requests to a backend with accounts are about edges, which take no examples.
const backends = [
  { example: 'catalog', stack: stacks[0], examples: 50 },
  { example: 'team-tasks', stack: stacks[1], examples: 10 },
];

// Requests that nobody thought of, made from the published document alone.
describe('Schemathesis finds nothing', () => {
  it.each(backends)('with $examples examples for every operation of $example on $stack', async (backend) => {
    const { example, stack, examples } = backend;
    const parent = mkdtempSync(join(inject('workshop'), `fuzz-${stack}-`));
    const python = stack === 'fastapi' ? { venv: inject('venv') } : {};
    const { dir } = await createBackend({ example, parent, stack, ...python });
    const { signal } = new AbortController();
    const cases = await fuzzBackend({ dir, folder: join(parent, 'report'), examples, seed, signal });
    expect(cases).toBeGreaterThan(1_000);
  });
});
