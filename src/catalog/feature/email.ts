import type { Choice } from '../../types.ts';

/** Mails from templates. */
export const email: Choice = {
  axis: 'feature',
  id: 'email',
  label: 'email',
  facts: { key: 'features' },
  gives: [],
};
