import type { Part } from '../../../src/types.ts';

/** Controllers, services and repositories in folders of their own: the layout of the core. */
export const layered: Part = { id: 'typescript/layered', axis: 'architecture', choices: ['layered'] };
