import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createBackend } from './backend.ts';
import { recorded } from './differential/recorded.ts';
import { replay } from './differential/replay.ts';
import type { Answer } from './differential/normalise.ts';
import { expectSuccess } from './expect-success.ts';

// The cheapest way to keep stacks equal: one sequence, answers side by side.
describe('Express and FastAPI answer alike', () => {
  let express: readonly Answer[];
  let fastapi: readonly Answer[];
  beforeAll(async () => {
    const parent = mkdtempSync(join(inject('workshop'), 'differential-'));
    const left = await createBackend({ example: 'catalog', parent, folder: 'express' });
    const right = await createBackend({
      example: 'catalog',
      parent,
      folder: 'fastapi',
      stack: 'fastapi',
      venv: inject('venv'),
    });
    expectSuccess(await left.run('npm', 'run', '--silent', 'build'));
    [express, fastapi] = [await replay(left.dir, recorded), await replay(right.dir, recorded)];
  });

  it.each(recorded.map((request, index) => [index, `${request.method} ${request.path}`] as const))(
    'request %i: %s',
    (index) => {
      expect(fastapi[index]).toEqual(express[index]);
    },
  );
});
