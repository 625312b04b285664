import { describe, expect, it } from 'vitest';
import type { Fault } from './fake/start-fake.ts';
import { runOnFake } from './fake/run-on-fake.ts';

/** Checks that the fake server is complete enough for. */
const covered = [
  'E01',
  'E02',
  'E03',
  'E04',
  'E05',
  'E06',
  'E07',
  'E08',
  'E10',
  'E11',
  'E13',
  'C01',
  'C02',
  'C03',
  'C04',
  'C07',
  'H04',
  'H05',
  'H06',
  'Q01',
  'Q04',
];

/** Which check must go red for which planted fault. */
const faults: readonly (readonly [Fault, string])[] = [
  ['no process time', 'E02'],
  ['extra member', 'E02'],
  ['request id not echoed', 'E02'],
  ['wrong error media type', 'E04'],
  ['ignores accept', 'E04'],
  ['no vary', 'E04'],
  ['unknown code', 'E03'],
  ['code with another status', 'E03'],
  ['title changes', 'E03'],
  ['allow incomplete', 'E05'],
  ['route without 404', 'E01'],
  ['malformed json is a 500', 'E07'],
  ['any media type accepted', 'E08'],
  ['unknown member accepted', 'E10'],
  ['numbers in text accepted', 'E13'],
  ['null for required accepted', 'E11'],
  ['location to nowhere', 'C01'],
  ['malformed id is another 404', 'C02'],
  ['patch replaces', 'C03'],
  ['put merges', 'C04'],
  ['stale read', 'C07'],
  ['if-none-match ignored', 'H04'],
  ['if-match ignored', 'H05'],
  ['if-match ignored', 'H06'],
  ['per page uncapped', 'Q01'],
  ['deep page accepted', 'Q04'],
  ['unknown parameter accepted', 'Q08'],
];

describe('the contract checks on a fake backend', () => {
  it('pass when it obeys the contract', async () => {
    const results = await runOnFake(covered);
    expect(
      results.map(({ id, status, why, findings }) => ({
        id,
        status,
        why,
        found: findings.map(({ message }) => message),
      })),
    ).toEqual(covered.map((id) => ({ id, status: 'passed', why: undefined, found: [] })));
  });

  it.each(faults)('find the fault "%s" by %s', async (fault, id) => {
    const [result] = await runOnFake([id], fault);
    expect(result?.status).toBe('failed');
    expect(result?.findings[0]?.message).not.toContain('the check itself stopped');
  });
});
