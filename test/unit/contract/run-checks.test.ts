import { expect, it } from 'vitest';
import type { Check } from '../../../src/contract/check.ts';
import { checks } from '../../../src/contract/checks/index.ts';
import { ContractFailure } from '../../../src/contract/contract-failure.ts';
import { NotRun } from '../../../src/contract/not-run.ts';
import { jsonReport } from '../../../src/contract/report/json-report.ts';
import { junitReport } from '../../../src/contract/report/junit-report.ts';
import { runChecks } from '../../../src/contract/run/run-checks.ts';
import { selectChecks } from '../../../src/contract/select-checks.ts';
import { makeSpec } from './fake/make-spec.ts';
import { runOnFake } from './fake/run-on-fake.ts';

function check(id: string, run: Check['run'], more: Partial<Check> = {}): Check {
  return { id, title: `title of ${id}`, contract: 'wants', needs: [], lane: 'shared', when: () => true, run, ...more };
}

const nothing = () => Promise.resolve();

function runAll(list: readonly Check[], seed = 1, signal = new AbortController().signal) {
  const url = 'http://127.0.0.1:9';
  return runChecks({
    checks: list,
    spec: makeSpec([]),
    target: { sharedUrl: url, quietUrl: url, has: new Set() },
    seed,
    signal,
    timeoutMs: 200,
  });
}

it('tells passed, failed and not run apart, with reasons', async () => {
  const results = await runAll([
    check('A1', nothing),
    check('A2', () => Promise.reject(new ContractFailure([{ message: 'broken' }]))),
    check('A3', () => Promise.reject(new NotRun('found nothing'))),
    check('A4', nothing, { needs: ['sql', 'logs'] }),
    check('A5', nothing, { when: () => 'no resource' }),
    check('A6', () => Promise.reject(new TypeError('a slip'))),
    check('A7', () => new Promise(() => undefined)),
  ]);
  expect(
    results.map(({ id, status, why, findings }) => [id, status, why ?? findings[0]?.message.split('\n')[0]]),
  ).toEqual([
    ['A1', 'passed', undefined],
    ['A2', 'failed', 'broken'],
    ['A3', 'not run', 'found nothing'],
    ['A4', 'not run', 'needs sql, logs'],
    ['A5', 'not run', 'no resource'],
    ['A6', 'failed', 'the check itself stopped: TypeError: a slip'],
    ['A7', 'failed', 'did not end within 0.2 s'],
  ]);
});

it('runs in an order that the seed repeats and other seeds change', async () => {
  const order = async (seed: number) => {
    const ran: string[] = [];
    const list = Array.from({ length: 12 }, (_, index) =>
      check(
        `A${String(index)}`,
        () => {
          ran.push(String(index));
          return Promise.resolve();
        },
        { lane: 'quiet' },
      ),
    );
    await runAll(list, seed);
    return ran.join();
  };
  expect(await order(5)).toBe(await order(5));
  expect(await order(5)).not.toBe(await order(6));
});

it('starts nothing more once it is interrupted', async () => {
  const controller = new AbortController();
  const results = await runAll(
    [
      check(
        'A1',
        () => {
          controller.abort();
          return Promise.resolve();
        },
        { lane: 'quiet' },
      ),
      check('A2', nothing, { lane: 'own' }),
    ],
    1,
    controller.signal,
  );
  expect(results.map(({ id }) => id)).toEqual(['A1']);
});

it('says what was sent and what came back when a check fails', async () => {
  const [result] = await runOnFake(['Q08'], 'unknown parameter accepted');
  const report = JSON.parse(jsonReport(result ? [result] : [], 7)) as {
    checks: { Q08: { findings: { exchange: string[] }[] } };
    failed: number;
  };
  expect(report.failed).toBe(1);
  const lines = report.checks.Q08.findings[0]?.exchange.join('\n') ?? '';
  expect(lines).toContain('sent       GET /api/v1/notes?no_such=1');
  expect(lines).toContain('came back  200');
});

it('fails a check whose backend hangs, and says so', async () => {
  const [result] = await runOnFake(['Q01'], 'hangs');
  expect(result?.status).toBe('failed');
  expect(result?.findings[0]?.message).toBe('did not end within 0.3 s');
});

it('writes JUnit that holds any text', () => {
  const base = { contract: 'c', seconds: 1, findings: [] };
  const xml = junitReport(
    [
      { ...base, id: 'A1', title: 'a <b> & "c"', status: 'failed', findings: [{ message: 'bell \u0007 and \ud800' }] },
      { ...base, id: 'A2', title: 'x', status: 'not run', why: 'needs sql' },
    ],
    3,
  );
  expect(xml).toContain('tests="2" failures="1" skipped="1"');
  expect(xml).toContain('name="A1 a &lt;b&gt; &amp; &quot;c&quot;"');
  expect(xml).toContain('<failure message="bell \uFFFD and \uFFFD">');
  expect(xml).toContain('<skipped message="needs sql"/>');
});

it('selects by id and by group, and refuses a word that names no check', () => {
  const ids = (only?: string[], skip?: string[]) => selectChecks(checks, only, skip).map(({ id }) => id);
  expect(ids(['q']).every((id) => id.startsWith('Q'))).toBe(true);
  expect(ids(['E01', 'C02'])).toEqual(['E01', 'C02']);
  expect(ids(['P'], ['P0', 'P1'])).toEqual([]);
  expect(() => ids(['Z9'])).toThrow('no check is called "Z9"');
});

it('lists every check once, in files named after it', () => {
  const ids = checks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, contract, title } of checks) {
    expect(id).toMatch(/^[A-Z]\d\d$/);
    expect(contract.endsWith('.')).toBe(true);
    expect(title).not.toBe('');
  }
});
