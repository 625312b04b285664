import type { Part } from '../../../src/types.ts';
import { redisEnvironment } from '../environment/redis-environment.ts';
import { keepsAnswers } from './answer-tables.ts';

/** What a backend on Redis has in every language. */
export const redis: Part = {
  id: '_shared/redis',
  axis: 'cache',
  choices: ['redis'],
  after: ['_shared/project'],
  gives: redisEnvironment,
  omits: (spec) => (keepsAnswers(spec) ? [] : ['lua/kept-answer.lua']),
};
