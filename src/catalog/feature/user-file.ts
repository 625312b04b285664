import type { Choice } from '../../types.ts';

/** Files that accounts hold, such as a picture. */
export const userFile: Choice = {
  axis: 'feature',
  id: 'user-file',
  label: 'a file of User',
  facts: {},
  gives: [],
};
