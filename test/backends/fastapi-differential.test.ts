import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readBackendSpec } from '../../src/services/read-backend-spec.ts';
import { createBackend } from './backend.ts';
import { attachmentSequence } from './differential/attachment-sequence.ts';
import { catalogSequence } from './differential/catalog-sequence.ts';
import { drawSequence } from './differential/draw-sequence.ts';
import { firstDifference } from './differential/first-difference.ts';
import type { Answer } from './differential/normalise.ts';
import { notebookSequence } from './differential/notebook-sequence.ts';
import { replay } from './differential/replay.ts';
import type { Recorded, Sequence } from './differential/sequence.ts';
import { teamSequence } from './differential/team-sequence.ts';
import { workOrderSequence } from './differential/work-order-sequence.ts';
import { expectSuccess } from './expect-success.ts';

const sqlalchemy = { says: 'FastAPI', answers: [] };
const sqlmodel = { says: 'FastAPI with SQLModel', answers: ['--database-orm', 'sqlmodel'] };
const everyType: Sequence = { example: 'every-type', people: [], requests: [] };
// What differs between the mappers is not about accounts: there they take turns.
const trials = [
  { sequence: catalogSequence, others: [sqlalchemy, sqlmodel] },
  { sequence: notebookSequence, others: [sqlmodel] },
  { sequence: teamSequence, others: [sqlalchemy] },
  // Files on the local disk, and in a bucket.
  { sequence: attachmentSequence, others: [sqlmodel] },
  { sequence: workOrderSequence, others: [sqlalchemy] },
  { sequence: everyType, others: [sqlalchemy] },
];

// The same requests every time, so that a failure repeats; BACKWRIGHT_SEED looks at others, BACKWRIGHT_REQUESTS at more.
const seed = Number(process.env['BACKWRIGHT_SEED'] ?? 20_260_101);
const count = Number(process.env['BACKWRIGHT_REQUESTS'] ?? 200);

type Given = Readonly<{ recorded: readonly Answer[]; drawn: readonly Answer[] }>;

// The cheapest way to keep stacks equal: one sequence, answers side by side.
describe.each(trials)('Express and its likes answer alike in $sequence.example', ({ sequence, others }) => {
  let express: Given;
  let drawn: readonly Recorded[];
  const given = new Map<string, Given>();
  beforeAll(async () => {
    const { example } = sequence;
    const parent = mkdtempSync(join(inject('workshop'), `differential-${example}-`));
    const backend = await createBackend({ example, parent, folder: 'express' });
    expectSuccess(await backend.run('npm', 'run', '--silent', 'build'));
    const more = drawSequence(example, await readBackendSpec(backend.dir), seed, count);
    drawn = more.requests;
    const answers = async (dir: string): Promise<Given> => ({
      recorded: await replay(dir, sequence),
      drawn: await replay(dir, more),
    });
    express = await answers(backend.dir);
    for (const [index, { says, answers: flags }] of others.entries()) {
      const folder = `fastapi-${String(index)}`;
      const other = await createBackend({
        ...{ example, parent, folder, answers: flags },
        stack: 'fastapi',
        venv: inject('venv'),
      });
      given.set(says, await answers(other.dir));
    }
  });

  const requests = sequence.requests.map((request, index) => ({ ...request, index }));
  describe.each(others)('$says', ({ says }) => {
    it.each(requests)('request $index: $method $path', ({ index }) => {
      expect(given.get(says)?.recorded[index]).toEqual(express.recorded[index]);
    });

    it(`${String(count)} requests drawn with seed ${String(seed)}`, () => {
      expect(firstDifference(drawn, express.drawn, given.get(says)?.drawn ?? [])).toBeUndefined();
    });
  });
});
