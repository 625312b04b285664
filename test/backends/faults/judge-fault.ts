import { rmSync } from 'node:fs';
import { runVerify } from '../../../src/contract/command.ts';
import type { Fault } from './fault.ts';
import { plantFault } from './plant-fault.ts';

/** What the fault's check said about it. Found is only what the check says, not a backend that cannot start. */
export type FaultVerdict = Readonly<{ fault: Fault; found: boolean; says: string; seconds: number }>;

type Report = Readonly<{ checks: Readonly<Record<string, { findings: readonly { message: string }[] }>> }>;

/** A check that fell over, or that a busy machine kept from ending, has found nothing. */
const noVerdict = /^the check itself stopped|^did not end within/;

/** Plants a fault into a copy of its example's backend and lets the one check judge that. */
export async function judgeFault(backend: string, fault: Fault): Promise<FaultVerdict> {
  const start = performance.now();
  const ended = (found: boolean, says: string): FaultVerdict => {
    return { fault, found, says, seconds: (performance.now() - start) / 1000 };
  };
  try {
    const dir = await plantFault(backend, fault);
    try {
      const message = await findingOf(dir, fault);
      if (message === undefined) return ended(false, `${fault.check} passed`);
      return ended(!noVerdict.test(message), message);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  } catch (error) {
    return ended(false, error instanceof Error ? error.message : String(error));
  }
}

/** The first finding of the fault's check; undefined when it has none. */
async function findingOf(dir: string, { check, beside }: Fault): Promise<string | undefined> {
  let report = '';
  await runVerify({
    ...{ dir, only: [check, ...beside], json: true, seed: 1 },
    err: () => undefined,
    out: (text) => (report += text),
  });
  return (JSON.parse(report) as Report).checks[check]?.findings[0]?.message;
}
