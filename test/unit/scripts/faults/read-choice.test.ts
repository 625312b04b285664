import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../../scripts/faults/read-choice.ts';
import { planted } from '../../../backends/faults/planted.ts';

const chosenBy = (...argv: readonly string[]) =>
  readChoice(argv).chosen.map(({ stack, faults }) => [stack, [...new Set(faults.map(({ check }) => check))]]);

describe('the words behind npm run faults', () => {
  it('are not needed: every fault of every stack is planted', () => {
    const { chosen, json } = readChoice([]);
    expect(Object.fromEntries(chosen.map(({ stack, faults }) => [stack, faults]))).toEqual(planted);
    expect(json).toBe(false);
  });

  it('name a stack, checks by id or beginning, and faults by a piece of their name', () => {
    expect(chosenBy('--stack', 'express', '--only', 'E01')).toEqual([['express', ['E01']]]);
    expect(chosenBy('--stack', 'fastapi', '--only', 'e01', 'nosniff')).toEqual([['fastapi', ['E01', 'P08']]]);
    expect(chosenBy('--stack', 'express', '--only', 'O0')).toEqual([
      ['express', ['O01', 'O02', 'O03', 'O04', 'O05', 'O06']],
    ]);
  });

  it('leave out a stack that has none of the faults', () => {
    const [onlyThere] = planted.express.filter(({ what }) => planted.fastapi.every((other) => other.what !== what));
    expect(chosenBy('--only', onlyThere?.what ?? '').map(([stack]) => stack)).toEqual(['express']);
  });

  it.each([
    [['--stack', 'cobol'], 'there are no faults for cobol'],
    [['--only', 'E01', 'E99'], 'there is no fault E99'],
    [['--json', '--only', 'E01'], '--json records all faults'],
    [['--seed'], 'seed'],
  ])('are refused with the usage when they make no sense: %j', (argv, why) => {
    expect(() => readChoice(argv)).toThrow(why);
    expect(() => readChoice(argv)).toThrow('Usage: npm run faults');
  });
});
