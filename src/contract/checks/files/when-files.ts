import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';

/** For specs with uploads. */
export const whenFiles: Check['when'] = (spec) => (has(spec, 'files') ? true : 'the spec has no files');
