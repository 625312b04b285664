import type { Choice } from '../../types.ts';

/** Traces over OTLP. */
export const opentelemetry: Choice = {
  axis: 'observability',
  id: 'opentelemetry',
  label: 'opentelemetry',
  facts: { key: 'integrations' },
  gives: [],
};
