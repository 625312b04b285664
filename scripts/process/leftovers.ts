import { readdirSync, readFileSync } from 'node:fs';

/** A process that still runs. */
export type Leftover = Readonly<{ pid: number; command: string }>;

/**
 * The processes that carry `mark` in their environment or command line: whoever inherited it was started by us. Linux tells this
 * in /proc; elsewhere nothing is found.
 */
export function leftovers(mark: string): readonly Leftover[] {
  return pids()
    .filter(
      (pid) => pid !== process.pid && (read(pid, 'environ').includes(mark) || read(pid, 'cmdline').includes(mark)),
    )
    .map((pid) => ({ pid, command: read(pid, 'cmdline').replaceAll('\0', ' ').trim() }))
    .filter(({ command }) => command !== '');
}

function pids(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Empty for a process that ended meanwhile or belongs to somebody else. */
function read(pid: number, file: 'environ' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
