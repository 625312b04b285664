import type { Choice } from '../../types.ts';
import { algolia } from './algolia.ts';
import { database } from './database.ts';
import { elasticsearch } from './elasticsearch.ts';

/** The choices of this axis, in prompt order. */
export const searchChoices: readonly Choice[] = [database, elasticsearch, algolia];
