import { packageRoot } from '../../src/package-root.ts';
import { must } from '../tools/must.ts';
import type { Trial } from './trial.ts';

/** Every pair of stacks keeps the whole contract on databases that the other one migrated and filled. */
export const swapTrial: Trial = {
  name: 'swap, all of it',
  async run({ signal }) {
    const env = { ...process.env, BACKWRIGHT_SWAPS: 'all', NO_COLOR: '1' };
    const argv = ['npx', 'vitest', 'run', '--project', 'python', 'test/backends/fastapi-swap.test.ts'];
    const output = await must(argv, { cwd: packageRoot, env, signal });
    return /Tests +(.+)/.exec(output)?.[1] ?? output.slice(-200);
  },
};
