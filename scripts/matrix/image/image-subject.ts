import type { StackId } from '../../../src/types.ts';
import type { Engine } from './engine.ts';
import { standInNode } from './stand-in-node.ts';
import { standInPython } from './stand-in-python.ts';

/** A stack whose image is built and run. */
export type ImageSubject = Readonly<{
  stack: StackId;
  /** Writes the lock file, as the install of a generated backend does. */
  lock: readonly string[];
  /** Makes the base image under its published name. */
  base: (engine: Engine, tag: string, folder: string) => Promise<void>;
  /** What may not be in the image, below `/app`. */
  absent: readonly string[];
}>;

/** Every stack with a delivery. */
export const imageSubjects: readonly ImageSubject[] = [
  {
    stack: 'express',
    lock: ['npm', 'install', '--package-lock-only', '--no-audit'],
    base: standInNode,
    absent: ['node_modules/typescript', 'node_modules/vitest', 'node_modules/eslint', 'src', 'tests', '.env'],
  },
  {
    stack: 'fastapi',
    lock: ['uv', 'lock', '--quiet'],
    base: standInPython,
    absent: ['.venv/bin/pytest', '.venv/bin/mypy', '.venv/bin/ruff', '.venv/bin/pip', 'tests', 'uv.lock', '.env'],
  },
];
