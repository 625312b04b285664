import { sendsMail } from '../../../templates/_shared/accounts/account-uses.ts';
import { hasJobs } from '../../../templates/_shared/jobs/job-uses.ts';
import { storesLocally } from '../../../templates/_shared/uploads/file-uses.ts';
import { stackOf } from '../../plan/stack-of.ts';
import type { Plan, RunSettings, TemplateLibrary } from '../../types.ts';
import { contributed } from '../contributed.ts';
import type { Contributed } from '../contributed.ts';
import { deliveryOf } from '../delivery-of.ts';
import type { Model } from '../model.ts';
import { unite } from '../unite.ts';
import { yamlText } from '../yaml-text.ts';
import { filesFolder } from './files-folder.ts';
import { hasImage } from './has-image.ts';

type Service = Contributed<'service'>;

/**
 * `compose.yaml`: the servers that the backend needs, bound to loopback, with health checks and named volumes. Where
 * there is an image, the profile `app` adds the backend itself, after a migration that runs once.
 */
export const compose: Model = (plan, library) => {
  const services = unite(contributed(plan, 'service'), ({ id }) => `service ${id}`);
  const keepsFiles = hasImage(plan) && storesLocally(plan.spec);
  const volumes = [
    ...services.filter(({ volume }) => volume !== undefined).map(({ id }) => [volumeName(id), {}] as const),
    ...(keepsFiles ? [[volumeName('files'), {}] as const] : []),
  ];
  const containers = [
    ...services.map((service) => [service.id, container(service)] as const),
    ...(hasImage(plan) ? application(plan, library, services) : []),
  ];
  if (containers.length === 0) return new Map();
  const document = {
    name: plan.spec.name,
    services: Object.fromEntries(containers),
    ...(volumes.length > 0 ? { volumes: Object.fromEntries(volumes) } : {}),
  };
  return new Map([['compose.yaml', yamlText(document)]]);
};

function container(service: Service): Record<string, unknown> {
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

function application(
  plan: Plan,
  library: TemplateLibrary,
  services: readonly Service[],
): readonly (readonly [string, Record<string, unknown>])[] {
  const { run } = stackOf(plan.spec, library);
  const delivery = deliveryOf(plan, library);
  const healthy = services.map(({ id }) => [id, { condition: 'service_healthy' }] as const);
  const migrated = hasMigrations(plan) ? [['migrate', { condition: 'service_completed_successfully' }] as const] : [];
  return [
    ...(hasMigrations(plan)
      ? [['migrate', migrateOnce(built(plan, services, delivery.port), run, healthy)] as const]
      : []),
    [
      'app',
      {
        ...built(plan, services, delivery.port),
        restart: 'unless-stopped',
        ports: [`127.0.0.1:${String(delivery.port)}:${String(delivery.port)}`],
        // Its health check is the image's own.
        stop_grace_period: '30s',
        ...(healthy.length + migrated.length > 0 ? { depends_on: Object.fromEntries([...healthy, ...migrated]) } : {}),
      },
    ],
    ...(hasJobs(plan.spec) && run.worker
      ? [
          [
            'worker',
            worker(built(plan, services, delivery.port), run.worker, delivery.port, [...healthy, ...migrated]),
          ] as const,
        ]
      : []),
  ];
}

/** The same image, working on jobs; it answers the health check of the image where the backend would. */
function worker(
  service: Record<string, unknown>,
  command: readonly string[],
  port: number,
  after: readonly (readonly [string, unknown])[],
): Record<string, unknown> {
  return {
    ...service,
    command,
    environment: { ...(service['environment'] as Record<string, string>), JOB_PORT: String(port) },
    restart: 'unless-stopped',
    stop_grace_period: '30s',
    ...(after.length > 0 ? { depends_on: Object.fromEntries(after) } : {}),
  };
}

function migrateOnce(
  service: Record<string, unknown>,
  { migrate }: RunSettings,
  healthy: readonly (readonly [string, unknown])[],
): Record<string, unknown> {
  return { ...service, command: migrate, depends_on: Object.fromEntries(healthy) };
}

/** As in production: no root, nothing writable, no privileges; an init process reaps what the program leaves. */
function built(plan: Plan, services: readonly Service[], port: number): Record<string, unknown> {
  return {
    image: plan.spec.name,
    build: '.',
    profiles: ['app'],
    init: true,
    read_only: true,
    // Mails become files there when there is no server for them.
    ...(sendsMail(plan.spec) ? { tmpfs: ['/app/var'] } : {}),
    ...(storesLocally(plan.spec) ? { volumes: [`${volumeName('files')}:${filesFolder}`] } : {}),
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    env_file: [{ path: '.env', required: false }],
    environment: environment(services, port),
  };
}

/** Servers are reached under their names, by clients at their ports; everything else, secrets too, comes from `.env`. */
function environment(services: readonly Service[], port: number): Record<string, string> {
  return {
    HOST: '0.0.0.0',
    PORT: String(port),
    ...Object.fromEntries(services.map((service) => [service.connection.name, insideUrl(service)])),
    ...Object.fromEntries(
      services.flatMap(({ connection: { publicName, url } }) => (publicName === undefined ? [] : [[publicName, url]])),
    ),
  };
}

function insideUrl({ id, connection }: Service): string {
  return connection.url.replace('@localhost:', `@${id}:`).replace('//localhost:', `//${id}:`);
}

function hasMigrations(plan: Plan): boolean {
  return contributed(plan, 'migration').length > 0;
}

function volumeName(id: string): string {
  return `${id}-data`;
}
