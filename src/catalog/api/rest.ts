import type { Choice } from '../../types.ts';

/** Resources as JSON over HTTP, described by OpenAPI. */
export const rest: Choice = {
  axis: 'api',
  id: 'rest',
  label: 'REST',
  facts: { key: 'apiType' },
  gives: [],
};
