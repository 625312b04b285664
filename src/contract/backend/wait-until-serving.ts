import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { exitCode, UserError } from '../../errors.ts';
import type { BackendProcess } from './backend-process.ts';

/** Waits until `/health` answers 200; throws with the backend's own last words when it ends or takes over 30 seconds. */
export async function waitUntilServing(url: string, backend: BackendProcess, signal: AbortSignal): Promise<void> {
  for (let waited = 0; waited < 30_000 && backend.alive(); waited += 50) {
    signal.throwIfAborted();
    const status = await request(`${url}/health`, { signal, headersTimeout: 2_000, reset: true }).then(
      async (response) => {
        await response.body.dump();
        return response.statusCode;
      },
      () => 0,
    );
    if (status === 200) return;
    await sleep(50);
  }
  const words = [...backend.stdout().slice(-15), backend.stderr().slice(-2_000)].join('\n');
  throw new UserError(exitCode.checkFailed, [
    {
      path: 'contract/settings.json start',
      message: `The backend ${backend.alive() ? 'did not answer /health with 200 within 30 seconds' : 'ended while it started'}:\n${words}`,
      instead: 'Start it by hand with the same command and see what it says',
    },
  ]);
}
