import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../../src/cli/unified-diff.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** What `git apply` makes of the old text and our diff: the proof that it is a diff at all. */
function applied(before: string, after: string): Buffer {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'f'), before);
  writeFileSync(join(folder, 'p'), unifiedDiff('f', before, after));
  execFileSync('git', ['apply', '--unidiff-zero', 'p'], { cwd: folder });
  return execFileSync('cat', ['f'], { cwd: folder });
}

const lines = (...numbers: readonly number[]): string => numbers.map((number) => `line ${String(number)}\n`).join('');
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('unifiedDiff', () => {
  it('is empty for equal texts', () => {
    expect(unifiedDiff('f', 'a\n', 'a\n')).toBe('');
  });

  it('shows a new file against /dev/null', () => {
    expect(unifiedDiff('f', undefined, 'a\nb\n')).toBe('--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n');
  });

  it('shows a change with three lines around it', () => {
    expect(unifiedDiff('f', lines(...ten), lines(1, 2, 3, 4, 50, 6, 7, 8, 9, 10))).toBe(
      '--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+line 50\n line 6\n line 7\n line 8\n',
    );
  });

  it('marks a missing newline at the end', () => {
    expect(unifiedDiff('f', 'a\n', 'a')).toBe('--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n');
  });

  it('keeps distant changes in hunks of their own', () => {
    const many = Array.from({ length: 40 }, (_, index) => index);
    const diff = unifiedDiff(
      'f',
      lines(...many),
      lines(...many.map((number) => (number % 30 === 2 ? number + 100 : number))),
    );
    expect(diff.match(/^@@/gm)).toHaveLength(2);
  });

  it.each([
    ['a deletion', lines(...ten), lines(1, 2, 9, 10)],
    ['an insertion', lines(1, 10), lines(...ten)],
    ['a move', lines(1, 2, 3, 4), lines(3, 4, 1, 2)],
    ['a rewrite', lines(1, 2, 3), 'x\ny\n'],
    ['a lost newline', 'a\nb\n', 'a\nb'],
    ['two thousand changed lines', lines(...Array(2000).keys()), lines(...[...Array(2000).keys()].map((n) => -n - 1))],
  ])('can be applied by git: %s', (_, before, after) => {
    expect(applied(before, after).toString()).toBe(after);
  });
});
