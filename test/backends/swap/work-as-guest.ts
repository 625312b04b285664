import { startBackendProcess } from '../../../src/contract/backend/backend-process.ts';
import { machineEnvironment } from '../../../src/contract/backend/profile.ts';
import { readSettings } from '../../../src/contract/backend/read-settings.ts';
import { freePort } from '../../../src/services/free-port.ts';
import type { Backend } from '../backend.ts';
import type { OwnLaboratory } from '../open-laboratory-of.ts';

/** Lets the worker of a guest do the jobs that it finds; returns to which of the addresses it wrote. */
export async function workAsGuest(
  guest: Backend,
  { laboratory, mail }: OwnLaboratory,
  databaseUrl: string,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const { worker } = await readSettings(guest.dir);
  const port = String((await freePort()) ?? 0);
  const env = { ...machineEnvironment(), ...(await laboratory.environment(databaseUrl)), JOB_PORT: port };
  const process = startBackendProcess(worker ?? [], guest.dir, env);
  try {
    const mails = await Promise.all(
      addresses.map(async (to) => (await mail?.messages({ to, timeoutMs: 30_000 })) ?? []),
    );
    return addresses.filter((_, index) => mails[index]?.length === 1);
  } finally {
    await process.kill();
  }
}
