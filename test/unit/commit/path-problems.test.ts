import { describe, expect, it } from 'vitest';
import { pathProblems } from '../../../src/commit/path-problems.ts';

describe('pathProblems', () => {
  it('accepts ordinary paths, dotfiles and spaces inside a name', () => {
    expect(pathProblems(['a.ts', 'src/a.ts', '.github/workflows/ci.yml', 'a b/c', '.gitignore', 'console.ts'])).toEqual(
      [],
    );
  });

  it.each([
    ['', 'empty segment'],
    ['/etc/passwd', 'empty segment'],
    ['a//b', 'empty segment'],
    ['a/', 'empty segment'],
    ['../x', '. or ..'],
    ['a/../../x', '. or ..'],
    ['./x', '. or ..'],
    ['a\0b', 'control character'],
    ['a\nb', 'control character'],
    ['a\\b', 'Windows refuses'],
    ['C:/x', 'Windows refuses'],
    ['a?.ts', 'Windows refuses'],
    ['con.ts', 'reserves for a device'],
    ['src/AUX', 'reserves for a device'],
    ['lpt1.controller.ts', 'reserves for a device'],
    ['a./b', 'dot or a space'],
    ['a /b', 'dot or a space'],
    ['.git/hooks/pre-commit', 'lies in .git'],
    ['.GIT/config', 'lies in .git'],
    [`${'ä'.repeat(128)}.ts`, '255 bytes'],
  ])('refuses %j', (path, reason) => {
    expect(pathProblems([path]).join('\n')).toContain(reason);
  });

  it.each([
    ['two paths that differ in case', ['A.txt', 'a.txt']],
    ['folders that differ in case', ['Src/a.ts', 'src/b.ts']],
    ['two paths that differ in normalisation', ['\u00e9.ts', 'e\u0301.ts']],
    ['a file that another path needs as a folder', ['a', 'a/b']],
    ['the same in the other order', ['a/b', 'a']],
    ['the same path twice', ['a.ts', 'a.ts']],
  ])('refuses %s', (_, paths) => {
    expect(pathProblems(paths)).toHaveLength(1);
  });

  it('reports every problem at once', () => {
    expect(pathProblems(['../x', 'con', 'ok.ts', 'OK.ts'])).toHaveLength(3);
  });
});
