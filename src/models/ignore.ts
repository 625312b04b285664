import { contributed } from './contributed.ts';
import { deliveryOf } from './delivery-of.ts';
import { groupBy } from './group-by.ts';
import { hasImage } from './image/has-image.ts';
import type { Model } from './model.ts';

/** `.gitignore`, and `.dockerignore` when something is contributed to it: each pattern once, in part order. */
export const ignore: Model = (plan, library) => {
  const context = hasImage(plan)
    ? deliveryOf(plan, library).contextIgnores.map((pattern) => ({ file: '.dockerignore', pattern }))
    : [];
  const byFile = groupBy([...contributed(plan, 'ignore'), ...context], ({ file }) => file);
  return new Map(
    [...byFile].map(([file, patterns]) => [
      file,
      [...new Set(patterns.map(({ pattern }) => pattern))].map((pattern) => `${pattern}\n`).join(''),
    ]),
  );
};
