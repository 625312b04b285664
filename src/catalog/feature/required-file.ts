import type { Choice } from '../../types.ts';

/** Rows that cannot be without a file: whoever makes one uploads first. */
export const requiredFile: Choice = {
  axis: 'feature',
  id: 'required-file',
  label: 'a `required` file',
  facts: {},
  gives: [],
};
