import fc from 'fast-check';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runProgram } from '../../scripts/process/run-program.ts';
import { renderSpec } from '../fixtures/render-spec.ts';
import { writeTree } from '../fixtures/write-tree.ts';
import { onStack } from '../matrix/on-stack.ts';
import { legalSpec } from '../matrix/legal-spec.ts';
import { expectSuccess } from './expect-success.ts';

// The same specs every time, so that a failure repeats; BACKWRIGHT_SEED looks at others.
const seed = Number(process.env['BACKWRIGHT_SEED'] ?? 20_260_101);
const drawn = fc.tuple(legalSpec, fc.constantFrom('sqlalchemy', 'sqlmodel'));
const specs = fc
  .sample(drawn, { seed, numRuns: 60 })
  .map(([text, orm]) => ({ orm, text: onStack(text, 'fastapi', orm) }));
const someOf = (orm: string) => specs.filter((spec) => spec.orm === orm).slice(0, 2);

/** A name as long as people make them: 31 letters, in lines that are full as it is. */
const longNames = `version: 1
name: long-names
stack: fastapi
authentication: { type: JWT }
authorization: { roles: { admin: Runs it, member: Uses it }, default: member }
database: { type: SQL, provider: PostgreSQL, features: [soft-delete] }
resources:
  AnotherVeryLongResourceNamePart:
    fields:
      name: string required max=40 filter sort search
      parent: ref(AnotherVeryLongResourceNamePart) onDelete=setNull filter
      holder: ref(User) onDelete=setNull
    owner: [created_by, holder]
    access: { list: any, get: any, create: [admin, member], update: [admin, own], delete: admin }
`;

/** Writes the backend of a spec where its tools find their packages. */
function write(text: string): string {
  const dir = mkdtempSync(join(inject('workshop'), 'drawn-'));
  writeTree(renderSpec(text).tree, dir);
  // For whoever has to find out why.
  writeFileSync(join(dir, 'drawn.json'), text);
  symlinkSync(inject('venv'), join(dir, '.venv'));
  return dir;
}

describe(`the FastAPI backend of a spec drawn at random (seed ${String(seed)})`, () => {
  it('is formatted and has no lint', async () => {
    const ruff = join(inject('venv'), 'bin', 'ruff');
    for (const dir of [longNames, ...specs.map(({ text }) => text)].map(write)) {
      expectSuccess(await runProgram({ argv: [ruff, 'format', '--diff', '--quiet'], cwd: dir }));
      expectSuccess(await runProgram({ argv: [ruff, 'check', '--quiet'], cwd: dir }));
    }
    expect(specs.length).toBe(60);
  });

  it.each([...someOf('sqlalchemy'), ...someOf('sqlmodel')])(
    'has strict types and describes itself: %#, $orm',
    async ({ text }) => {
      const dir = write(text);
      expectSuccess(await runProgram({ argv: ['make', 'typecheck'], cwd: dir }));
      expectSuccess(await runProgram({ argv: ['make', 'openapi'], cwd: dir }));
    },
  );
});
