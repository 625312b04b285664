import type { Choice } from '../../types.ts';
import { local } from './local.ts';
import { s3 } from './s3.ts';

/** The choices of this axis, in prompt order. */
export const storageChoices: readonly Choice[] = [s3, local];
