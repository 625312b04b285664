import fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runProgram } from '../../scripts/process/run-program.ts';
import { renderSpec } from '../fixtures/render-spec.ts';
import { writeTree } from '../fixtures/write-tree.ts';
import { legalSpec } from '../matrix/legal-spec.ts';
import { expectSuccess } from './expect-success.ts';

// The same specs every time, so that a failure repeats; BACKWRIGHT_SEED looks at others.
const seed = Number(process.env['BACKWRIGHT_SEED'] ?? 20_260_101);
const drawn = fc.sample(legalSpec, { seed, numRuns: 3 }).map((text, index) => [index + 1, text] as const);

describe(`the backend of a spec drawn at random (seed ${String(seed)})`, () => {
  it.each(drawn)('has strict types and no lint: number %i', async (_, text) => {
    const dir = mkdtempSync(join(inject('workshop'), 'drawn-'));
    const { tree } = renderSpec(text);
    writeTree(tree, dir);
    // For whoever has to find out why.
    writeFileSync(join(dir, 'drawn.json'), text);
    expectSuccess(await runProgram({ argv: ['npm', 'run', '--silent', 'typecheck'], cwd: dir }));
    expectSuccess(await runProgram({ argv: ['npm', 'run', '--silent', 'lint'], cwd: dir }));
    expect(tree.size).toBeGreaterThan(50);
  });
});
