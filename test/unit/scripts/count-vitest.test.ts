import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countVitest } from '../../../scripts/test/count-vitest.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

type File = Readonly<{ status: string; tests: readonly string[] }>;

function reportOf(files: readonly File[]): string {
  const path = join(temporaryFolder(), 'report.json');
  const count = (wanted: string): number => files.flatMap(({ tests }) => tests).filter((one) => one === wanted).length;
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  }));
  const report = {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('skipped'),
    testResults,
  };
  writeFileSync(path, JSON.stringify(report));
  return path;
}

describe('the numbers of a vitest run', () => {
  it('are those of its report', () => {
    const report = reportOf([
      { status: 'passed', tests: ['passed', 'passed'] },
      { status: 'failed', tests: ['passed', 'failed', 'skipped'] },
    ]);
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('count a file that could not be loaded, or whose hook threw, as a failure', () => {
    const report = reportOf([
      { status: 'failed', tests: [] },
      { status: 'failed', tests: ['skipped', 'skipped'] },
    ]);
    expect(countVitest(report, 1)).toEqual({ passed: 0, failed: 2, skipped: 2 });
  });

  it('count a run that ended badly without a failing test as a failure', () => {
    expect(countVitest(reportOf([{ status: 'passed', tests: ['passed'] }]), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('count a run that left no report as a failure, even when it ended well', () => {
    expect(countVitest(join(temporaryFolder(), 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
