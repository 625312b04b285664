import type { Choice } from '../../types.ts';
import { clean } from './clean.ts';
import { ddd } from './ddd.ts';
import { layered } from './layered.ts';

/** The choices of this axis, in prompt order. */
export const architectureChoices: readonly Choice[] = [layered, clean, ddd];
