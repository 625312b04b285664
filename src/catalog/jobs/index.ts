import type { Choice } from '../../types.ts';
import { bullmq } from './bullmq.ts';
import { celery } from './celery.ts';
import { database } from './database.ts';
import { temporal } from './temporal.ts';

/** The choices of this axis, in prompt order. */
export const jobsChoices: readonly Choice[] = [bullmq, celery, temporal, database];
