import { spawn } from 'node:child_process';
import { stopOnExit } from '../../services/stop-on-exit.ts';

/** A running backend. */
export type BackendProcess = Readonly<{
  pid: number;
  /** Complete lines of standard output so far. */
  stdout(): readonly string[];
  /** Everything on standard error so far. */
  stderr(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves when the process ends; `code` is null when a signal ended it. */
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** True until the process ends. */
  alive(): boolean;
  /** Ends the process and its children at once. */
  kill(): Promise<void>;
}>;

/** Starts `command` in `dir` with exactly `env`, in a process group of its own so that nothing of it stays behind. */
export function startBackendProcess(
  command: readonly string[],
  dir: string,
  env: Readonly<Record<string, string>>,
): BackendProcess {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const killGroup = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  };
  const forget = stopOnExit(killGroup);
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('error', (error) => {
      err += error.message;
      forget();
      resolve({ code: 127, signal: null });
    });
    child.once('close', (code, signal) => {
      forget();
      resolve({ code, signal });
    });
  });
  return {
    pid: child.pid ?? 0,
    stdout: () => out.split('\n').slice(0, -1),
    stderr: () => err,
    signal: (name) => {
      child.kill(name);
    },
    exited,
    alive: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      killGroup();
      await exited;
    },
  };
}
