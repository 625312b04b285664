import { describe, expect, it } from 'vitest';
import { exitCode, UserError } from '../../src/errors.ts';
import { renderSpec } from '../fixtures/render-spec.ts';
import { cases, nameOf, questions, specOf } from './cases.ts';
import { oracle, type Verdict } from './oracle.ts';
import { pairwise } from './pairwise.ts';

const verdicts: Readonly<Record<number, Verdict>> = {
  [exitCode.illegalSpec]: 'illegal',
  [exitCode.notAvailable]: 'not available',
};

/** What the pipeline makes of a spec, with its reasons. */
function outcome(text: string): Readonly<{ verdict: Verdict | undefined; why: string }> {
  try {
    return { verdict: renderSpec(text).tree.size > 50 ? 'generated' : undefined, why: '' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { verdict: verdicts[error.exitCode], why: error.message };
  }
}

describe('the matrix', () => {
  it('lets every two answers meet', () => {
    const names = Object.keys(questions);
    for (const [index, a] of names.entries())
      for (const b of names.slice(index + 1))
        for (const x of questions[a] ?? [])
          for (const y of questions[b] ?? []) expect(cases.some((one) => one[a] === x && one[b] === y)).toBe(true);
  });

  it('has cases of every kind', () => {
    expect(new Set(cases.map(oracle))).toEqual(new Set(['generated', 'illegal', 'not available']));
  });
});

describe('a combination that the oracle calls', () => {
  it.each(cases.map((one) => [oracle(one), nameOf(one), one] as const))('%s: %s', (verdict, _, one) => {
    const { verdict: ours, why } = outcome(specOf(one));
    expect(`${String(ours)} ${ours === verdict ? '' : why}`.trim()).toBe(verdict);
  });
});

// Where one refused answer hides what the others do, pairs alone would say little about what is generated.
const availableOnly = Object.fromEntries(
  Object.entries(questions).map(([name, answers]) => [name, answers.filter(({ served }) => served)]),
);

describe('what is available', () => {
  it.each(
    pairwise(availableOnly)
      .filter((one) => oracle(one) === 'generated')
      .map((one) => [nameOf(one), one] as const),
  )('is generated: %s', (_, one) => {
    expect(outcome(specOf(one))).toEqual({ verdict: 'generated', why: '' });
  });
});
