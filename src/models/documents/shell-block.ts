/** Commands that a person can copy, and that the tests of this project run. */
export function shellBlock(...lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}
