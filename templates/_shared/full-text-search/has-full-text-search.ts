import type { Spec } from '../../../src/types.ts';

/** Whether `q` asks PostgreSQL's full-text search for words, instead of looking for parts of texts. */
export function hasFullTextSearch({ choices }: Pick<Spec, 'choices'>): boolean {
  return choices.feature.includes('full-text-search');
}
