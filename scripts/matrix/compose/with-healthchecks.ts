import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../image/engine.ts';

/** Does something while health checks run once a second: podman leaves their timing to systemd, which may be missing. */
export async function withHealthchecks(engine: Engine, action: () => Promise<unknown>): Promise<void> {
  const ending = new AbortController();
  const looking = look(engine, ending.signal);
  try {
    await action();
  } finally {
    ending.abort();
    await looking;
  }
}

async function look(engine: Engine, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const names = await engine.run('podman', 'ps', '--format', '{{.Names}}').catch(() => '');
    for (const name of names.split('\n').filter((line) => line !== ''))
      await engine.run('podman', 'healthcheck', 'run', name).catch(() => undefined);
    await sleep(1_000);
  }
}
