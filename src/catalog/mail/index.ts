import type { Choice } from '../../types.ts';
import { smtp } from './smtp.ts';

/** The choices of this axis, in prompt order. */
export const mailChoices: readonly Choice[] = [smtp];
