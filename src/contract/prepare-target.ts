import { request } from 'undici';
import { exitCode, UserError } from '../errors.ts';
import type { Json, Spec } from '../types.ts';
import { openLaboratory } from './backend/laboratory.ts';
import { machineEnvironment } from './backend/profile.ts';
import { readSettings } from './backend/read-settings.ts';
import { runCommand } from './backend/run-command.ts';
import type { Lane, Need } from './check.ts';
import { startMailSink } from './mail/start-mail-sink.ts';
import { has } from './model/capabilities.ts';
import { createAccountBook } from './principals/account-book.ts';
import { readPrincipals } from './principals/read-principals.ts';
import { startProviders } from './providers/start-providers.ts';
import type { RunTarget } from './run/run-target.ts';

/** What `prepareTarget` needs to know. */
export type TargetRequest = Readonly<{
  spec: Spec;
  dir: string;
  /** A backend that runs already; nothing is built or started then. */
  url?: string;
  /** A file that says how to sign in at `url`, by role. */
  principals?: string;
  /** The lanes of the checks that will run. */
  lanes: ReadonlySet<Lane>;
  log: (line: string) => void;
  signal: AbortSignal;
}>;

async function servedDocument(url: string, signal: AbortSignal): Promise<Json | undefined> {
  try {
    const response = await request(`${url}/openapi.json`, { signal });
    return (await response.body.json()) as Json;
  } catch {
    // P09 reports a document that is missing or unreadable; the others do without it.
    return undefined;
  }
}

const everything: readonly Need[] = ['sql', 'logs', 'env', 'signal', 'services', 'files'];

/**
 * Builds and starts the backend in `dir`, twice and on databases of their own where both lanes have checks; or takes the one at
 * `url` as it is.
 */
export async function prepareTarget(wanted: TargetRequest): Promise<{ target: RunTarget; close: () => Promise<void> }> {
  const { spec, dir, url, principals, lanes, log, signal } = wanted;
  if (url !== undefined) {
    const bare = url.replace(/\/$/, '');
    const openapi = await servedDocument(bare, signal);
    const given = principals === undefined ? undefined : await readPrincipals(principals);
    const book = given && createAccountBook({ spec, given });
    const target: RunTarget = {
      ...{ sharedUrl: bare, quietUrl: bare, has: new Set<Need>() },
      ...(book && { sharedBook: book, quietBook: book }),
      ...(openapi !== undefined && { openapi }),
    };
    return { target, close: () => Promise.resolve() };
  }
  const settings = await readSettings(dir);
  for (const [step, commands] of [
    ['install', settings.install],
    ['build', settings.build],
  ] as const) {
    for (const command of commands) {
      log(command.join(' '));
      const { exitCode: code, output } = await runCommand(command, dir, machineEnvironment(), {
        timeoutMs: 600_000,
        signal,
      });
      if (code === 0) continue;
      const message = `${command.join(' ')} ended with ${String(code)}:\n${output.slice(-4_000)}`;
      throw new UserError(exitCode.checkFailed, [
        { path: `contract/settings.json ${step}`, message, instead: 'Mend what it says and run this again' },
      ]);
    }
  }
  log('Starting a PostgreSQL server and migrating a database');
  const mail = has(spec, 'mail') ? await startMailSink() : undefined;
  const providers = has(spec, 'oidc') ? await startProviders(spec) : undefined;
  const helpers = { ...(mail && { mail }), ...(providers && { providers }) };
  const stopHelpers = async () => {
    await mail?.stop();
    await providers?.stop();
  };
  const laboratory = await openLaboratory({ ...{ spec, dir, settings, log, signal }, ...helpers }).catch(
    async (error: unknown) => {
      await stopHelpers();
      throw error;
    },
  );
  const close = async () => {
    await laboratory.close();
    await stopHelpers();
  };
  try {
    log(`Starting the backend: ${settings.start.join(' ')}`);
    const both = lanes.has('shared') && lanes.has('quiet');
    const [shared, second] = await Promise.all([laboratory.start(), both ? laboratory.start() : undefined]);
    const quiet = second ?? shared;
    const openapi = await servedDocument(shared.url, signal);
    const target: RunTarget = {
      sharedUrl: shared.url,
      quietUrl: quiet.url,
      shared,
      quiet,
      ...(shared.book && { sharedBook: shared.book }),
      ...(quiet.book && { quietBook: quiet.book }),
      ...helpers,
      laboratory,
      has: new Set([
        ...everything,
        ...(mail ? (['mail'] as const) : []),
        ...(providers ? (['oidc'] as const) : []),
        ...(shared.redis ? (['redis'] as const) : []),
      ]),
      ...(openapi !== undefined && { openapi }),
    };
    return { target, close };
  } catch (error) {
    await close();
    throw error;
  }
}
