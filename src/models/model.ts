import type { Plan, TemplateLibrary } from '../types.ts';

/**
 * Folds contributions into shared files: output path -> text. Pure. A model that nothing was contributed to gives no
 * file.
 */
export type Model = (plan: Plan, library: TemplateLibrary) => ReadonlyMap<string, string>;
