import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../src/package-root.ts';

/** A program at a real pseudo-terminal, typed into and looked at by way of tmux. */
export type TerminalSession = Readonly<{
  cwd: string;
  /** Types text as it is. */
  type: (text: string) => void;
  /** Presses keys by their tmux names: `Enter`, `Down`, `C-c`. */
  press: (...keys: readonly string[]) => void;
  /** Everything that was shown so far, lines that were too long for the terminal joined again. */
  screen: () => string;
  /** The lines as they stand on the terminal. */
  rows: () => readonly string[];
  /** Waits until the screen matches. @throws Error with the screen when it does not in time. */
  see: (pattern: RegExp) => Promise<string>;
  end: () => void;
}>;

/** Starts `backwright` with arguments in a new folder; when it has ended the screen says `exit code N`. */
export function terminalSession(
  argv: string,
  { columns = 100, env = '' }: Readonly<{ columns?: number; env?: string }> = {},
): TerminalSession {
  const cwd = mkdtempSync('/tmp/bw-tty-');
  const socket = `bw-${randomBytes(6).toString('hex')}`;
  const tmux = (...words: readonly string[]): string =>
    spawnSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8' }).stdout;
  const bin = join(packageRoot, 'bin', 'backwright.js');
  // CI would mean that nobody is there to answer; here the test is.
  const command = `unset CI; ${env} '${process.execPath}' '${bin}' ${argv}; echo "exit code $?"; exec sleep 300`;
  tmux('new-session', '-d', '-x', String(columns), '-y', '50', '-c', cwd, command);
  const screen = (): string => tmux('capture-pane', '-p', '-J', '-S', '-2000');
  return {
    cwd,
    type: (text) => void tmux('send-keys', '-l', text),
    press: (...keys) => void tmux('send-keys', ...keys),
    screen,
    rows: () => tmux('capture-pane', '-p', '-S', '-2000').trimEnd().split('\n'),
    async see(pattern) {
      for (let waited = 0; waited < 20_000; waited += 50) {
        if (pattern.test(screen())) return screen();
        await sleep(50);
      }
      throw new Error(`${String(pattern)} was not seen on\n${screen()}`);
    },
    end: () => {
      tmux('kill-server');
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}
