import type { Part } from '../../../src/types.ts';

/** REST is what the core and the framework's base already speak. */
export const rest: Part = { id: 'typescript/rest', axis: 'api', choices: ['rest'] };
