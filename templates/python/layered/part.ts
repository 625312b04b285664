import type { Part } from '../../../src/types.ts';

/** Routes, services and repositories in folders of their own: the layout of the core. */
export const pythonLayered: Part = { id: 'python/layered', axis: 'architecture', choices: ['layered'] };
