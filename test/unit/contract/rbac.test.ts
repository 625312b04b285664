import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/contract/checks/index.ts';
import { createAccountBook } from '../../../src/contract/principals/account-book.ts';
import { runChecks } from '../../../src/contract/run/run-checks.ts';
import { accountSpec as spec } from './fake/account-spec.ts';
import { startAccountFake, type AccountFault } from './fake/start-account-fake.ts';

async function run(ids: readonly string[], fault?: AccountFault) {
  const fake = await startAccountFake(fault);
  const book = createAccountBook({ spec, make: fake.make });
  try {
    return await runChecks({
      checks: checks.filter(({ id }) => ids.includes(id)),
      spec,
      target: { sharedUrl: fake.url, quietUrl: fake.url, sharedBook: book, quietBook: book, has: new Set() },
      seed: 7,
      signal: new AbortController().signal,
      timeoutMs: 30_000,
    });
  } finally {
    await fake.stop();
  }
}

const covered = ['R01', 'R02', 'R03', 'R04'];

/** Which check must go red for which fault in how people are let in. */
const faults: readonly (readonly [AccountFault, string])[] = [
  ['anonymous gets in', 'R01'],
  ['anonymous gets in', 'R02'],
  ['role not looked at', 'R01'],
  ['body before role', 'R01'],
  ['too strict', 'R01'],
  ['another 404 than 403', 'R01'],
  ['if-match tells of rows', 'R03'],
  ['no challenge', 'R02'],
  ['wrong token on public routes', 'R02'],
  ['foreign rows are read', 'R03'],
  ['foreign rows are listed', 'R03'],
  ['foreign rows are filtered', 'R03'],
  ['foreign rows are counted', 'R03'],
  ['foreign rows are changed', 'R03'],
  ['private members show', 'R03'],
  ['rows are given away', 'R03'],
  ['role of the token', 'R04'],
  ['disabled go on', 'R04'],
];

describe('the checks about access, on a fake with accounts', () => {
  it('pass when it obeys the contract', async () => {
    const results = await run(covered);
    expect(
      results.map(({ id, status, why, findings }) => [id, status, why, findings.map(({ message }) => message)]),
    ).toEqual(covered.map((id) => [id, 'passed', undefined, []]));
  });

  it.each(faults)('find the fault "%s" by %s', async (fault, id) => {
    const [result] = await run([id], fault);
    expect(result?.status).toBe('failed');
    expect(result?.findings[0]?.message).not.toContain('the check itself stopped');
  });
});
