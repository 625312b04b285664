import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process has ended. */
export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Asks a process to end, and makes it end when it does not within five seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (hasExited(child)) return;
    child.kill(signal);
    for (let waited = 0; waited < 5_000 && !hasExited(child); waited += 10) await sleep(10);
  }
}
