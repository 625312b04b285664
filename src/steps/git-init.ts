import { dirname } from 'node:path';
import { shellWords } from './shell-words.ts';
import type { Step, StepContext, StepResult } from './step.ts';
import { tailOf } from './tail-of.ts';

/** Makes the new backend a git repository on `main` with a first commit, unless it lies in a repository already. */
export const gitInit: Step = {
  id: 'git-init',
  title: 'Make a git repository',
  needs: [],
  async run(context) {
    const version = await git(['--version'], dirname(context.dir), context);
    if (version.failed) return { status: 'skipped', note: 'git is not installed' };
    const inside = await git(['rev-parse', '--is-inside-work-tree'], dirname(context.dir), context);
    if (!inside.failed && inside.all === 'true')
      return { status: 'skipped', note: 'it lies in a git repository already' };
    return makeRepository(context);
  },
};

async function makeRepository(context: StepContext): Promise<StepResult> {
  for (const argv of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all'],
  ]) {
    const result = await git(argv, context.dir, context);
    if (result.failed) return failed(context.dir, argv, result.all);
  }
  const identity = await git(['var', 'GIT_COMMITTER_IDENT'], context.dir, context);
  if (identity.failed)
    return { status: 'done', note: 'nothing is committed yet: git does not know your name and e-mail' };
  // A signing prompt or a global hook must not stop a first commit that nobody typed.
  const argv = [
    '-c',
    'commit.gpgSign=false',
    'commit',
    '--quiet',
    '--no-verify',
    '--message',
    `Create ${context.plan.spec.name}`,
  ];
  const commit = await git(argv, context.dir, context);
  return commit.failed ? failed(context.dir, argv, commit.all) : { status: 'done' };
}

function failed(dir: string, argv: readonly string[], output: string): StepResult {
  const repeat = `cd ${shellWords([dir])} && ${shellWords(['git', ...argv])}`;
  return { status: 'failed', note: `git ${argv[0] ?? ''} failed`, tail: tailOf(output), repeat };
}

async function git(
  argv: readonly string[],
  cwd: string,
  { signal }: StepContext,
): Promise<Readonly<{ failed: boolean; all: string }>> {
  const { execa } = await import('execa');
  const result = await execa('git', argv, {
    cwd,
    stdin: 'ignore',
    all: true,
    reject: false,
    // Inside a git hook these point at somebody else's repository.
    env: { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined },
    ...(signal ? { cancelSignal: signal } : {}),
  });
  return { failed: result.failed, all: result.all === '' ? (result.shortMessage ?? '') : result.all };
}
