import { contributed } from './contributed.ts';
import { groupBy } from './group-by.ts';
import type { Model } from './model.ts';

/** `.gitignore`, and `.dockerignore` when something is contributed to it: each pattern once, in part order. */
export const ignore: Model = (plan) => {
  const byFile = groupBy(contributed(plan, 'ignore'), ({ file }) => file);
  return new Map(
    [...byFile].map(([file, patterns]) => [
      file,
      [...new Set(patterns.map(({ pattern }) => pattern))].map((pattern) => `${pattern}\n`).join(''),
    ]),
  );
};
