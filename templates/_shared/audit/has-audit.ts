import type { Spec } from '../../../src/types.ts';

/** Whether the backend keeps a log of who changed what. */
export function hasAudit({ choices }: Pick<Spec, 'choices'>): boolean {
  return choices.feature.includes('audit-log');
}
