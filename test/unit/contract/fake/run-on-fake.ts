import { checks } from '../../../../src/contract/checks/index.ts';
import type { CheckResult } from '../../../../src/contract/run/check-result.ts';
import { runChecks } from '../../../../src/contract/run/run-checks.ts';
import type { Spec } from '../../../../src/types.ts';
import { fakeSpec } from './fake-spec.ts';
import { startFake, type Fault } from './start-fake.ts';

/** Runs some checks by id against a fresh fake server with at most one fault. */
export async function runOnFake(
  ids: readonly string[],
  fault?: Fault,
  spec: Spec = fakeSpec,
): Promise<readonly CheckResult[]> {
  const fake = await startFake(fault);
  try {
    return await runChecks({
      checks: checks.filter(({ id }) => ids.includes(id)),
      spec,
      target: { sharedUrl: fake.url, quietUrl: fake.url, has: new Set() },
      seed: 7,
      signal: new AbortController().signal,
      timeoutMs: fault === 'hangs' ? 300 : 30_000,
    });
  } finally {
    await fake.stop();
  }
}
