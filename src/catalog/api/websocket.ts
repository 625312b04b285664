import type { Choice } from '../../types.ts';

/** Events pushed over one lasting connection. */
export const websocket: Choice = {
  axis: 'api',
  id: 'websocket',
  label: 'WebSocket',
  facts: { key: 'apiType' },
  gives: [],
};
