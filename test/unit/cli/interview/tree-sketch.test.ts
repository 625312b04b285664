import { describe, expect, it } from 'vitest';
import { outcomeDifference } from '../../../../src/cli/interview/outcome-difference.ts';
import { treeSketch } from '../../../../src/cli/interview/tree-sketch.ts';

describe('treeSketch', () => {
  it('counts big folders, opens src, and cuts lines to the terminal', () => {
    const many = Array.from({ length: 9 }, (_, index) => `tests/t${String(index)}.ts`);
    const paths = ['src/app.ts', 'src/routes/a.ts', ...many, 'a-file-with-a-long-name.json', 'README.md'];
    expect(treeSketch('shop', paths, 24)).toBe(
      [
        'shop/',
        '  src/',
        '    routes/',
        '      a.ts',
        '    app.ts',
        '  tests/  9 files',
        '  a-file-with-a-long-n…',
        '',
      ].join('\n'),
    );
  });
});

describe('outcomeDifference', () => {
  const none = { files: [], packages: [], variables: [], servers: [] };

  it('names what comes and goes, a few by name', () => {
    const after = { ...none, files: ['a', 'b', 'c', 'd', 'e'], servers: ['redis'] };
    expect(outcomeDifference({ ...none, packages: ['x'] }, after)).toBe(
      'adds 5 files: a, b, c, d and 1 more; removes 1 package: x; adds 1 server: redis.',
    );
    expect(outcomeDifference(after, after)).toMatch(/^No file/);
  });
});
