import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../image/engine.ts';

/** Does something while health checks run once a second: podman leaves their timing to systemd, which may be missing. */
export async function withHealthchecks(engine: Engine, action: () => Promise<unknown>): Promise<void> {
  let done = false;
  const looking = (async () => {
    while (!done) {
      const names = (await engine.run('podman', 'ps', '--format', '{{.Names}}')).split('\n').filter(Boolean);
      for (const name of names) await engine.run('podman', 'healthcheck', 'run', name).catch(() => undefined);
      await sleep(1_000);
    }
  })();
  try {
    await action();
  } finally {
    done = true;
    await looking.catch(() => undefined);
  }
}
