import { contributed } from './contributed.ts';
import type { Contributed } from './contributed.ts';
import type { Model } from './model.ts';
import { unite } from './unite.ts';
import { yamlText } from './yaml-text.ts';

/** `compose.yaml`: the servers that the backend needs, bound to loopback, with health checks and named volumes. */
export const compose: Model = (plan) => {
  const services = unite(contributed(plan, 'service'), ({ id }) => `service ${id}`);
  if (services.length === 0) return new Map();
  const volumes = services.filter(({ volume }) => volume !== undefined).map(({ id }) => [volumeName(id), {}] as const);
  const document = {
    name: plan.spec.name,
    services: Object.fromEntries(services.map((service) => [service.id, container(service)])),
    ...(volumes.length > 0 ? { volumes: Object.fromEntries(volumes) } : {}),
  };
  return new Map([['compose.yaml', yamlText(document)]]);
};

function container(service: Contributed<'service'>): Record<string, unknown> {
  return {
    image: service.image,
    restart: 'unless-stopped',
    ...(Object.keys(service.environment).length > 0 ? { environment: service.environment } : {}),
    // Loopback only: a development password must not be reachable from the network.
    ports: [`127.0.0.1:${String(service.port)}:${String(service.port)}`],
    ...(service.volume === undefined ? {} : { volumes: [`${volumeName(service.id)}:${service.volume}`] }),
    healthcheck: { test: ['CMD', ...service.healthcheck], interval: '5s', timeout: '5s', retries: 20 },
  };
}

function volumeName(id: string): string {
  return `${id}-data`;
}
