import type { Choice } from '../../types.ts';

/** Controllers, services, repositories. */
export const layered: Choice = {
  axis: 'architecture',
  id: 'layered',
  label: 'layered',
  facts: { key: 'architecture' },
  gives: [],
};
