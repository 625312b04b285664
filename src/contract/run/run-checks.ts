import type { Json, Spec } from '../../types.ts';
import type { Check, Lane } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { Exchange } from '../http/exchange.ts';
import { createRandom } from '../model/random.ts';
import type { CheckResult } from './check-result.ts';
import { runCheck } from './run-check.ts';
import type { RunTarget } from './run-target.ts';

/** What `runChecks` needs to know. */
export type RunRequest = Readonly<{
  checks: readonly Check[];
  spec: Spec;
  target: RunTarget;
  seed: number;
  signal: AbortSignal;
  /** Milliseconds after which a check has failed. */
  timeoutMs?: number;
  /** Told of every verdict when it is final. */
  report?: (result: CheckResult) => void;
}>;

/** How many checks of a lane run beside each other. */
const width: Readonly<Record<Lane, number>> = { shared: 4, quiet: 1, own: 2 };

/** How many violations of one rule are kept: the first ones tell. */
const kept = 5;

function startObservers(checks: readonly Check[], spec: Spec, openapi: Json | undefined) {
  const observers = checks.flatMap((check) =>
    check.observe ? [{ id: check.id, look: check.observe(spec, openapi) }] : [],
  );
  const violations = new Map<string, { findings: Finding[]; count: number }>();
  return {
    violations,
    see(exchange: Exchange): void {
      for (const { id, look } of observers) {
        for (const message of look(exchange)) {
          const entry = violations.get(id) ?? { findings: [], count: 0 };
          entry.count += 1;
          if (entry.findings.length < kept) entry.findings.push({ message, exchange });
          violations.set(id, entry);
        }
      }
    },
  };
}

/**
 * Runs checks in a random order that the seed repeats: those of lane `shared` beside each other, then the others. Resolves
 * with one result per check, in the order of `checks`.
 */
export async function runChecks(request: RunRequest): Promise<readonly CheckResult[]> {
  const { checks, spec, target, seed, signal, timeoutMs = 240_000, report } = request;
  const observers = startObservers(checks, spec, target.openapi);
  const results = new Map<string, CheckResult>();
  const order = createRandom(seed, 'order').shuffle(checks);

  async function runLane(lane: Lane): Promise<void> {
    const waiting = order.filter((check) => check.lane === lane);
    const worker = async () => {
      for (let check = waiting.shift(); check !== undefined && !signal.aborted; check = waiting.shift()) {
        const result = await runCheck({
          check,
          spec,
          target,
          seed,
          timeoutMs,
          signal,
          seen: (exchange) => {
            observers.see(exchange);
          },
        });
        results.set(check.id, result);
        // What an observer will still see may turn the verdict: it is told at the end.
        if (!check.observe) report?.(result);
      }
    };
    await Promise.all(Array.from({ length: width[lane] }, worker));
  }

  // A backend of its own lets the quiet lane run beside the shared one; a single backend does not.
  if (target.quietUrl === target.sharedUrl) {
    await runLane('shared');
    await runLane('quiet');
  } else await Promise.all([runLane('shared'), runLane('quiet')]);
  await runLane('own');

  return checks.flatMap((check) => {
    const result = results.get(check.id);
    if (!result) return [];
    const final = observed(result, observers.violations.get(check.id));
    if (check.observe) report?.(final);
    return [final];
  });
}

/** A verdict together with what the check's observer saw in the exchanges of all checks. */
function observed(result: CheckResult, seen: { findings: Finding[]; count: number } | undefined): CheckResult {
  if (!seen || result.status === 'not run') return result;
  const more = seen.count - seen.findings.length;
  const rest = more > 0 ? [{ message: `… and ${String(more)} more exchanges break this` }] : [];
  return { ...result, status: 'failed', findings: [...result.findings, ...seen.findings, ...rest] };
}
