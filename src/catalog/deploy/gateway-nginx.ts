import type { Choice } from '../../types.ts';

/** nginx in front: TLS, limits, routing. */
export const gatewayNginx: Choice = {
  axis: 'deploy',
  id: 'gateway-nginx',
  label: 'gateway-nginx',
  facts: { key: 'deploy' },
  gives: [],
};
