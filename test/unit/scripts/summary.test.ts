import { expect, it } from 'vitest';
import type { Phase } from '../../../scripts/test/phase.ts';
import { summary } from '../../../scripts/test/summary.ts';

const phase = (id: string): Phase => ({ id, title: id, argv: [], counts: 'vitest', servers: false });

it('the summary shows what was not run and why, and ends with the sums over what was', () => {
  const text = summary([
    { phase: phase('unit'), seconds: 12.34, passed: 30, failed: 1, skipped: 2 },
    { phase: phase('cli'), seconds: 3, passed: 4, failed: 0, skipped: 0 },
    { phase: phase('backends'), seconds: 0, passed: 0, failed: 0, skipped: 0, notRun: 'No PostgreSQL' },
  ]);
  expect(text.trim().split('\n')).toEqual([
    'unit         12.3 s     30 passed    1 failed  2 skipped',
    'cli           3.0 s      4 passed    0 failed',
    'backends  not run: No PostgreSQL',
    '34 passed, 1 failed',
  ]);
});
