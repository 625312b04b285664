import type { Part } from '../../../src/types.ts';

/**
 * The passwords that nobody may choose: the thousand most common ones of eight characters or more, from the list of
 * zxcvbn 4.4.2 (MIT).
 */
export const passwords: Part = {
  id: '_shared/passwords',
  axis: 'auth',
  choices: ['jwt'],
  after: ['_shared/project'],
};
