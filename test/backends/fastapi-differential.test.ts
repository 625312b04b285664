import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createBackend } from './backend.ts';
import { recordedAccounts } from './differential/recorded-accounts.ts';
import { recorded } from './differential/recorded.ts';
import { replay } from './differential/replay.ts';
import type { Answer } from './differential/normalise.ts';
import { expectSuccess } from './expect-success.ts';

const sequences = [
  { example: 'catalog', sequence: recorded },
  { example: 'password-only', sequence: recordedAccounts },
] as const;

// The cheapest way to keep stacks equal: one sequence, answers side by side.
describe.each(sequences)('Express and FastAPI answer alike in $example', ({ example, sequence }) => {
  let express: readonly Answer[];
  let fastapi: readonly Answer[];
  beforeAll(async () => {
    const parent = mkdtempSync(join(inject('workshop'), `differential-${example}-`));
    const left = await createBackend({ example, parent, folder: 'express' });
    const right = await createBackend({ example, parent, folder: 'fastapi', stack: 'fastapi', venv: inject('venv') });
    expectSuccess(await left.run('npm', 'run', '--silent', 'build'));
    [express, fastapi] = [await replay(left.dir, sequence), await replay(right.dir, sequence)];
  });

  it.each(sequence.map((request, index) => [index, `${request.method} ${request.path}`] as const))(
    'request %i: %s',
    (index) => {
      expect(fastapi[index]).toEqual(express[index]);
    },
  );
});
