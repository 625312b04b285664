import type { Choice } from '../../types.ts';

/** Traefik in front: TLS, limits, routing. */
export const gatewayTraefik: Choice = {
  axis: 'deploy',
  id: 'gateway-traefik',
  label: 'gateway-traefik',
  facts: { key: 'deploy' },
  gives: [],
};
