import type { Spec } from '../../../src/types.ts';
import { capabilitiesOf } from './capabilities.ts';

/** Whether a client can change any row that is there. */
export function altersRows({ resources }: Pick<Spec, 'resources'>): boolean {
  return resources.some((resource) => capabilitiesOf(resource).alters);
}
