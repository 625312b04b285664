import type { Choice } from '../../types.ts';

/** One typed query endpoint with Relay connections. */
export const graphql: Choice = {
  axis: 'api',
  id: 'graphql',
  label: 'GraphQL',
  facts: { key: 'apiType' },
  gives: [],
};
