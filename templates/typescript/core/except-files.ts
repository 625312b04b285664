import type { Spec } from '../../../src/types.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';

/** What leaves the routes of files out of a condition on `path`; nothing where there are none. */
export function exceptFiles(spec: Pick<Spec, 'choices'>): string {
  return hasFiles(spec) ? String.raw` && !/^\/files(\/|$)/.test(path)` : '';
}
