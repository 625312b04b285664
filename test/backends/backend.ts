import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, type ProgramResult } from '../../scripts/process/run-program.ts';
import { jsonText } from '../../src/models/json-text.ts';
import { packageRoot } from '../../src/package-root.ts';
import { toolchains } from './toolchain.ts';

/** A generated backend on disk, and the ways to run its commands. */
export type Backend = Readonly<{
  dir: string;
  /** Runs an argv in its folder. */
  run(...argv: readonly string[]): Promise<ProgramResult>;
  /** Runs `backwright` from outside. */
  backwright(...argv: readonly string[]): Promise<ProgramResult>;
}>;

const bin = join(packageRoot, 'bin', 'create-backwright.js');

/** How a backend is made: with an install of its own, or below a folder that holds all pins. */
export type BackendRequest = Readonly<{
  example: string;
  parent: string;
  folder?: string;
  ownInstall?: boolean;
  /** The stack, when it is not the one that the example names. */
  stack?: 'express' | 'fastapi';
  /** Flags that answer more than the example does. */
  answers?: readonly string[];
  /** The virtual environment that a Python backend shares. */
  venv?: string;
  env?: NodeJS.ProcessEnv;
}>;

/** Creates the backend of an example spec through the bin, as a person would. @throws Error with all output when that fails. */
export async function createBackend(request: BackendRequest): Promise<Backend> {
  const { example, parent, folder = example, ownInstall = false, stack = 'express', answers = [], venv } = request;
  const env = { ...process.env, ...request.env };
  const dir = join(parent, folder);
  const spec = join(packageRoot, 'examples', `${example}.yaml`);
  const skip = ownInstall ? [] : ['--skip', 'install,openapi,git-init'];
  const program = (cwd: string, ...argv: readonly string[]): Promise<ProgramResult> => runProgram({ argv, cwd, env });
  const run = (...argv: readonly string[]): Promise<ProgramResult> => program(dir, ...argv);
  const flags = ['--spec', spec, '--stack', stack, ...answers, '--yes', ...skip];
  must(await program(parent, process.execPath, bin, folder, ...flags));
  if (!ownInstall) {
    withoutInstall(join(dir, 'contract', 'settings.json'));
    if (venv !== undefined) symlinkSync(venv, join(dir, '.venv'));
    must(await run(...toolchains[stack].openapi));
  }
  const backwright = (...argv: readonly string[]): Promise<ProgramResult> =>
    run(process.execPath, join(packageRoot, 'bin', 'backwright.js'), ...argv);
  return { dir, run, backwright };
}

/** The suite installs before it builds; this backend finds its dependencies in the folder above. */
function withoutInstall(path: string): void {
  const settings = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, jsonText({ ...settings, install: [] }));
}

function must({ code, output }: ProgramResult): void {
  if (code !== 0) throw new Error(`exit code ${String(code)}:\n${output}`);
}
