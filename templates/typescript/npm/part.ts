import type { Part } from '../../../src/types.ts';

/** npm as the package manager; its settings refuse install scripts and version ranges. */
export const npm: Part = { id: 'typescript/npm', axis: 'tooling', choices: ['npm'] };
