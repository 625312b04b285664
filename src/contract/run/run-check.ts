import type { Spec } from '../../types.ts';
import type { Check } from '../check.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { Exchange } from '../http/exchange.ts';
import { NotRun } from '../not-run.ts';
import type { CheckResult } from './check-result.ts';
import { createContext } from './create-context.ts';
import type { RunTarget } from './run-target.ts';
import { withLog } from './with-log.ts';

/** What `runCheck` needs to know. */
export type CheckRequest = Readonly<{
  check: Check;
  spec: Spec;
  target: RunTarget;
  seed: number;
  timeoutMs: number;
  seen: (exchange: Exchange) => void;
  signal: AbortSignal;
}>;

type Verdict = Pick<CheckResult, 'status' | 'findings'> & { why?: string };

function verdictOf(error: unknown, timedOut: boolean, timeoutMs: number): Verdict {
  if (timedOut)
    return { status: 'failed', findings: [{ message: `did not end within ${String(timeoutMs / 1000)} s` }] };
  if (error instanceof NotRun) return { status: 'not run', why: error.message, findings: [] };
  if (error instanceof ContractFailure) return { status: 'failed', findings: error.findings };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 'failed', findings: [{ message: `the check itself stopped: ${message}` }] };
}

/** Runs one check to its verdict; never throws. What the check started has ended when it resolves. */
export async function runCheck(request: CheckRequest): Promise<CheckResult> {
  const { check, spec, target, timeoutMs, signal } = request;
  const { id, title, contract } = check;
  const began = performance.now();
  const result = (verdict: Verdict): CheckResult => ({
    id,
    title,
    contract,
    ...verdict,
    seconds: Math.round(performance.now() - began) / 1000,
  });
  const applies = check.when(spec);
  if (applies !== true) return result({ status: 'not run', why: applies, findings: [] });
  const missing = check.needs.filter((need) => !target.has.has(need));
  if (missing.length > 0) return result({ status: 'not run', why: `needs ${missing.join(', ')}`, findings: [] });

  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort();
  }, timeoutMs);
  const { context, release } = createContext({ ...request, signal: AbortSignal.any([signal, timeout.signal]) });
  try {
    const outOfTime = new Promise<never>((_resolve, reject) => {
      timeout.signal.addEventListener('abort', () => {
        reject(new Error('out of time'));
      });
      signal.addEventListener('abort', () => {
        reject(new Error('interrupted'));
      });
    });
    outOfTime.catch(() => undefined);
    const running = check.run(context);
    running.catch(() => undefined);
    await Promise.race([running, outOfTime]);
    return result({ status: 'passed', findings: [] });
  } catch (error) {
    const { findings, ...verdict } = verdictOf(error, timeout.signal.aborted, timeoutMs);
    const lines = [target.shared, target.quiet].flatMap((bench) => bench?.process.stdout() ?? []);
    return result({ ...verdict, findings: findings.map((finding) => withLog(finding, lines)) });
  } finally {
    clearTimeout(timer);
    await release();
  }
}
