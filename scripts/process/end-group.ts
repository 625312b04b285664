import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks a process and everything in its group to end, and after a while insists. */
export async function endGroup(child: ChildProcess): Promise<void> {
  for (const [signal, patience] of [
    ['SIGTERM', 15_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!sendGroup(child, signal)) return;
    for (let waited = 0; waited < patience; waited += 50) {
      if (child.exitCode !== null || child.signalCode !== null) break;
      await sleep(50);
    }
  }
}

/** False when there is nobody left to tell. */
function sendGroup({ pid }: ChildProcess, signal: NodeJS.Signals): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
