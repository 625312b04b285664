import { setTimeout as sleep } from 'node:timers/promises';
import { want } from '../want/want.ts';
import { startBackendProcess } from './backend-process.ts';
import { machineEnvironment } from './profile.ts';

/** What `refusedStart` needs to know. */
export type RefusedStart = Readonly<{
  /** What is wrong with the start, in words. */
  what: string;
  command: readonly string[];
  dir: string;
  env: Readonly<Record<string, string>>;
}>;

/** Fails unless the backend ends by itself with exit code 78; resolves with everything it said. */
export async function refusedStart({ what, command, dir, env }: RefusedStart): Promise<string> {
  const backend = startBackendProcess(command, dir, { ...machineEnvironment(), ...env });
  try {
    const ended = await Promise.race([backend.exited, sleep(15_000).then(() => undefined)]);
    want(ended !== undefined, `${what}: the backend refuses to start instead of running on`);
    const words = `${backend.stdout().join('\n')}\n${backend.stderr()}`;
    want(
      ended.code === 78,
      `${what}: exit code 78, not ${String(ended.code ?? ended.signal)}:\n${words.slice(-1_500)}`,
    );
    return words;
  } finally {
    await backend.kill();
  }
}
