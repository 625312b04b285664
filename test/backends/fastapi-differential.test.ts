import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createBackend } from './backend.ts';
import { catalogSequence } from './differential/catalog-sequence.ts';
import type { Answer } from './differential/normalise.ts';
import { notebookSequence } from './differential/notebook-sequence.ts';
import { replay } from './differential/replay.ts';
import { teamSequence } from './differential/team-sequence.ts';
import { expectSuccess } from './expect-success.ts';

const sqlalchemy = { says: 'FastAPI', answers: [] };
const sqlmodel = { says: 'FastAPI with SQLModel', answers: ['--database-orm', 'sqlmodel'] };
// What differs between the mappers is not about accounts: there they take turns.
const trials = [
  { sequence: catalogSequence, others: [sqlalchemy, sqlmodel] },
  { sequence: notebookSequence, others: [sqlmodel] },
  { sequence: teamSequence, others: [sqlalchemy] },
];

// The cheapest way to keep stacks equal: one sequence, answers side by side.
describe.each(trials)('Express and its likes answer alike in $sequence.example', ({ sequence, others }) => {
  let express: readonly Answer[];
  const given = new Map<string, readonly Answer[]>();
  beforeAll(async () => {
    const { example } = sequence;
    const parent = mkdtempSync(join(inject('workshop'), `differential-${example}-`));
    const backend = await createBackend({ example, parent, folder: 'express' });
    expectSuccess(await backend.run('npm', 'run', '--silent', 'build'));
    express = await replay(backend.dir, sequence);
    for (const [index, { says, answers }] of others.entries()) {
      const folder = `fastapi-${String(index)}`;
      const other = await createBackend({
        ...{ example, parent, folder, answers },
        stack: 'fastapi',
        venv: inject('venv'),
      });
      given.set(says, await replay(other.dir, sequence));
    }
  });

  const requests = sequence.requests.map((request, index) => ({ ...request, index }));
  describe.each(others)('$says', ({ says }) => {
    it.each(requests)('request $index: $method $path', ({ index }) => {
      expect(given.get(says)?.[index]).toEqual(express[index]);
    });
  });
});
