import { inspectDestination } from '../../commit/destination.ts';
import { realDisk } from '../../commit/disk.ts';
import { exitCode, UserError } from '../../errors.ts';
import { loadTemplates } from '../../render/load-templates.ts';
import type { ParsedArguments } from '../parse-arguments.ts';
import type { Terminal } from '../terminal.ts';
import type { Ask } from '../interview/question.ts';
import { flagValues } from './flag-values.ts';
import { gather } from './gather.ts';
import { inFile } from './in-file.ts';
import { prepareBackend } from './prepare-backend.ts';
import type { PreparedBackend } from './prepare-backend.ts';
import { personInterview } from './person-interview.ts';
import { readSpecFile } from './read-spec-file.ts';
import { resourceFlags } from './resource-flags.ts';
import { showNotices } from './show-notices.ts';
import { skippedSteps } from './skipped-steps.ts';
import { targetOf } from './target-of.ts';

/** One run of `create`, decided but not written: what the command line and Yeoman both start from. */
export type CreateSession = Readonly<{
  prepared: PreparedBackend;
  /** The folder as the person named it, or the backend's name. */
  dir: string;
  skip: ReadonlySet<string>;
  /** What stops after looking: `--plan` or `--dry-run`. */
  look: 'plan' | 'dry-run' | undefined;
  diff: boolean;
  json: boolean;
  noBase: boolean;
}>;

/**
 * Reads the arguments and the spec, asks for what is missing, and resolves, plans and renders.
 *
 * @param ask used only when a person is there and nothing forbids questions.
 * @throws UserError with every problem; nothing is written here.
 */
export async function createSession(
  given: ParsedArguments,
  terminal: Terminal,
  ask: () => Promise<Ask>,
): Promise<CreateSession> {
  const { flags, values, lists, positionals } = given;
  if (flags.has('diff') && !flags.has('dry-run')) {
    throw new UserError(exitCode.usage, [
      { path: '--diff', message: '--diff belongs to --dry-run', instead: '--dry-run --diff' },
    ]);
  }
  const look = flags.has('plan') ? 'plan' : flags.has('dry-run') ? 'dry-run' : undefined;
  const { dir, fallbackName } = targetOf(positionals[0], values.get('dir'), terminal.cwd);
  // Before the questions: nobody wants to answer them for a folder that cannot be used.
  if (look === undefined && dir !== undefined) await inspectDestination(dir, terminal.cwd, realDisk);

  const library = loadTemplates();
  const specName = values.get('spec');
  const file = specName === undefined ? undefined : await readSpecFile(specName, terminal);
  const asks = terminal.interactive && !flags.has('yes') && !flags.has('json') && file === undefined;
  const sources = {
    flags: [...flagValues(given), ...resourceFlags(lists.get('resource') ?? [])],
    ...(file ? { file } : {}),
    ...(fallbackName === undefined ? {} : { fallbackName }),
    ...(asks
      ? { interview: await personInterview(ask, library, terminal, dir === undefined && look === undefined) }
      : {}),
  };
  const prepared = await inFile(file?.name, async () => prepareBackend(await gather(sources), library));
  const skip = skippedSteps(given, prepared);
  showNotices(prepared.spec.notices, terminal, file?.name);
  return {
    prepared,
    dir: dir ?? prepared.spec.name,
    skip,
    look,
    diff: flags.has('diff'),
    json: flags.has('json'),
    noBase: flags.has('no-base'),
  };
}
