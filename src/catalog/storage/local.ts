import type { Choice } from '../../types.ts';

/** A directory of the server. */
export const local: Choice = {
  axis: 'storage',
  id: 'local',
  label: 'local',
  facts: { key: 'storage.provider' },
  gives: [],
};
