import type { Choice } from '../../types.ts';

/** Procedures typed end to end; TypeScript only. */
export const trpc: Choice = {
  axis: 'api',
  id: 'trpc',
  label: 'tRPC',
  facts: { key: 'apiType', languages: 'typescript' },
  gives: [],
};
