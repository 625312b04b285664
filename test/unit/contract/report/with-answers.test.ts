import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resultLines } from '../../../../src/contract/report/result-lines.ts';
import { withAnswers } from '../../../../src/contract/report/with-answers.ts';
import type { CheckResult } from '../../../../src/contract/run/check-result.ts';
import type { Stack } from '../../../../src/types.ts';
import { stacks } from '../../../../templates/index.ts';
import { planted } from '../../../backends/faults/planted.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { makeField, makeResource, makeSpec } from '../fake/make-spec.ts';

const spec = makeSpec([makeResource('WorkOrder', [makeField('title', 'string')])]);
const answers = { C01: ['src/{kebab}.ts', 'src/gone.ts', 'src/app.ts'] };
const library = [{ ...stacks.find(({ id }) => id === 'express'), answers } as Stack];

const failed: CheckResult = {
  ...{ id: 'C01', title: 'create', contract: 'It creates.', status: 'failed', seconds: 1 },
  findings: [{ message: 'WorkOrder: nothing was created', resource: 'WorkOrder' }],
};

function folder(): string {
  const dir = temporaryFolder();
  for (const file of ['src/work-order.ts', 'src/app.ts']) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  return dir;
}

describe('the files that answer for a failure', () => {
  it('are those that exist, of the resource that the finding speaks of', () => {
    const result = withAnswers(failed, { spec, stacks: library, dir: folder() });
    expect(result.answers).toEqual(['src/work-order.ts', 'src/app.ts']);
    expect(resultLines(result).at(-1)).toContain('look at    src/work-order.ts, src/app.ts');
  });

  it('are not named for what passed, or where nothing is known', () => {
    const request = { spec, stacks: library, dir: folder() };
    for (const result of [{ ...failed, status: 'passed' } as const, { ...failed, id: 'E01' }])
      expect(withAnswers(result, request)).toBe(result);
  });

  it.each(Object.keys(planted) as (keyof typeof planted)[])('hold every place of a planted fault on %s', (id) => {
    const known = stacks.find((stack) => stack.id === id)?.answers ?? {};
    const names = (pattern: string, file: string) =>
      new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\{(kebab|snake)\}/g, '[a-z_-]+')}$`).test(file);
    const missing = planted[id].filter(({ check, file }) => !known[check]?.some((pattern) => names(pattern, file)));
    expect(missing.map(({ check, file }) => `${check} ${file}`)).toEqual([]);
  });
});
