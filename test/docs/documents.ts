import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** A page of this project, by path from its root. */
export type Document = Readonly<{ path: string; text: string }>;

/** Every page that a reader of this project may open; generated ones speak for themselves. */
export function documents(): readonly Document[] {
  const names = [
    ...readdirSync(packageRoot).filter((name) => name.endsWith('.md')),
    ...readdirSync(join(packageRoot, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
  ];
  return names.sort().map((path) => ({ path, text: readFileSync(join(packageRoot, path), 'utf8') }));
}
