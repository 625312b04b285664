import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/plan/plan.ts';
import { runSteps } from '../../../src/steps/run-steps.ts';
import type { Step, StepResult } from '../../../src/steps/step.ts';
import { fakeLibrary } from '../../fixtures/fake-library.ts';
import { fakeSpec } from '../../fixtures/fake-spec.ts';

const planned = plan(fakeSpec(), fakeLibrary());
const step = (id: string, needs: readonly string[] = [], result: StepResult = { status: 'done' }): Step => ({
  id,
  title: `Do ${id}`,
  needs,
  run: () => Promise.resolve(result),
});
const failing: StepResult = { status: 'failed', note: 'broke', tail: [], repeat: 'again' };

async function run(steps: readonly Step[], skip: readonly string[] = [], signal?: AbortSignal) {
  const started: string[] = [];
  const context = { dir: '/nowhere', plan: planned, ...(signal ? { signal } : {}) };
  const reports = await runSteps(steps, new Set(skip), context, ({ id }) => {
    started.push(id);
    return () => undefined;
  });
  return { started, outcomes: reports.map(({ id, result }) => `${id} ${result.status}`), reports };
}

describe('runSteps', () => {
  it('runs the steps in order', async () => {
    expect((await run([step('a'), step('b')])).started).toEqual(['a', 'b']);
  });

  it('goes on after a failing step, but not with the steps that need it', async () => {
    const { outcomes } = await run([step('a', [], failing), step('b', ['a']), step('c')]);
    expect(outcomes).toEqual(['a failed', 'b skipped', 'c done']);
  });

  it('says which missing step kept another from running', async () => {
    const { reports, started } = await run([step('a'), step('b', ['a'])], ['a']);
    expect(reports.map(({ result }) => result.note)).toEqual(['as asked', 'it needs the step a']);
    expect(started).toEqual([]);
  });

  it('starts nothing more once interrupted', async () => {
    const interrupted = new AbortController();
    const stop: Step = {
      ...step('a'),
      run: () => {
        interrupted.abort();
        return Promise.resolve({ status: 'done' });
      },
    };
    expect((await run([stop, step('b')], [], interrupted.signal)).outcomes).toEqual(['a done', 'b skipped']);
  });
});
