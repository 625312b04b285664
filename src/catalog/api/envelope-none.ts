import type { Choice } from '../../types.ts';

/** Bare data and pure RFC 9457 instead of the envelope. */
export const envelopeNone: Choice = {
  axis: 'api',
  id: 'envelope-none',
  label: 'envelope: false',
  facts: {},
  gives: [],
};
