import { readFileSync } from 'node:fs';

/** Linux counts the time of a process in hundredths of a second (USER_HZ). */
const ticksPerSecond = 100;

/** The processor time that a process and its threads have used, in seconds (proc(5): utime and stime of /proc/PID/stat). */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // The name of the program may hold spaces; what follows its last bracket does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
