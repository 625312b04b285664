import type { Choice } from '../../types.ts';

/** Messages in the language of the request. */
export const i18n: Choice = {
  axis: 'feature',
  id: 'i18n',
  label: 'i18n',
  facts: { key: 'features' },
  gives: [],
};
