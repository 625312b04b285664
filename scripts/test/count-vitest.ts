import { readFileSync } from 'node:fs';

type VitestReport = Readonly<{
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: readonly Readonly<{ status: string; assertionResults: readonly Readonly<{ status: string }>[] }>[];
}>;

/** The numbers of vitest's JSON report. */
export type Counts = Readonly<{ passed: number; failed: number; skipped: number }>;

/**
 * Counts the tests of a report. A file that failed without a failing test (it could not be loaded, or a hook threw) is one failure,
 * and so is a run that ended badly without saying why, or left no report.
 */
export function countVitest(file: string, code: number): Counts {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const silent = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + silent;
  return {
    passed: report.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests,
  };
}

function read(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
