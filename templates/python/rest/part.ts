import type { Part } from '../../../src/types.ts';

/** REST is what the core and the framework's base already speak. */
export const pythonRest: Part = { id: 'python/rest', axis: 'api', choices: ['rest'] };
