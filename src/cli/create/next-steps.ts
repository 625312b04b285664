import { relative } from 'node:path';
import { shellWords } from '../../steps/shell-words.ts';

/** How to go on, as commands to copy. */
export function nextSteps(dir: string, cwd: string): string {
  const way = relative(cwd, dir);
  const enter = way === '' ? [] : [`cd ${shellWords([way.startsWith('..') ? dir : way])}`];
  return [...enter, 'make help'].map((line) => `  ${line}\n`).join('');
}
