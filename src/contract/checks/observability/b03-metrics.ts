import { setTimeout as sleep } from 'node:timers/promises';
import type { Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { has } from '../../model/capabilities.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { sumOf, type Scrape } from '../../model/metrics-text.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from '../auth/auth-requests.ts';
import { scrape, whenMetrics } from './scrape.ts';

const requests = 'http_server_request_duration_seconds';
const statements = 'db_client_operation_duration_seconds';

/** Type and labels of every metric that a backend has. */
function wanted(spec: Spec): Readonly<Record<string, readonly [type: string, ...labels: string[]]>> {
  return {
    app_info: ['gauge', 'commit', 'stack', 'version'],
    [requests]: ['histogram', 'http_request_method', 'http_response_status_code', 'http_route'],
    http_server_active_requests: ['gauge'],
    [statements]: ['histogram', 'db_operation_name'],
    rate_limit_rejections_total: ['counter', 'policy'],
    ...(spec.resources.some((resource) => may(resource, 'create'))
      ? { resource_events_total: ['counter', 'action', 'resource'] as const }
      : {}),
    ...(has(spec, 'users') ? { auth_events_total: ['counter', 'event', 'outcome'] as const } : {}),
    ...(has(spec, 'mail') || has(spec, 'oidc')
      ? {
          dependency_calls_total: ['counter', 'dependency', 'outcome'] as const,
          dependency_breaker_open: ['gauge', 'dependency'] as const,
        }
      : {}),
    ...(has(spec, 'password') ? { password_hash_operations_total: ['counter', 'operation'] as const } : {}),
  };
}

function declared(spec: Spec, found: Scrape): void {
  for (const [name, [type, ...labels]] of Object.entries(wanted(spec))) {
    // Clients differ in whether the type of a counter is declared with its suffix.
    const said = found.types.get(name) ?? found.types.get(name.replace(/_total$/, ''));
    want(said === type, `${name} is declared as ${type}, not ${String(said)}`);
    const samples = found.samples.filter((sample) => sample.name === name || sample.name === `${name}_bucket`);
    for (const sample of samples) {
      const own = Object.keys(sample.labels).filter((label) => label !== 'le');
      want(own.sort().join() === labels.join(), `${sample.name} has the labels ${labels.join()}, not ${own.join()}`);
    }
  }
  const info = found.samples.filter(({ name }) => name === 'app_info');
  const [only] = info;
  want(info.length === 1 && only?.value === 1, 'app_info is one series with the value 1');
  want(only.labels['stack'] === spec.stack, `app_info tells the stack ${spec.stack}`);
}

/** What `act` adds to a sum; a backend counts after it has answered, so the reading waits for `least`. */
async function growth(
  context: CheckContext,
  sum: (found: Scrape) => number,
  least: number,
  act: () => Promise<void>,
): Promise<number> {
  const before = sum(await scrape(context.client));
  await act();
  for (let waited = 0; ; waited += 50) {
    const grown = sum(await scrape(context.client)) - before;
    if (grown >= least || waited >= 2_000) return grown;
    await sleep(50);
  }
}

async function countsRequests(context: CheckContext): Promise<void> {
  const path = context.random.pick(['/health', '/openapi.json']);
  const of = (found: Scrape) =>
    sumOf(found, `${requests}_count`, {
      http_request_method: 'GET',
      http_response_status_code: '200',
      http_route: path,
    });
  const grown = await growth(context, of, 7, async () => {
    for (let sent = 0; sent < 7; sent += 1) await context.client.get(path);
  });
  want(grown === 7, `7 requests to ${path} are counted as 7, not ${String(grown)}`);
}

async function countsRows(context: CheckContext): Promise<void> {
  const { spec, rows, random } = context;
  const fitting = spec.resources.filter((resource) => may(resource, 'create'));
  if (fitting.length === 0) return;
  const resource = random.pick(fitting);
  const labels = { resource: resource.names.path, action: 'create' };
  await rows.create(resource);
  const grown = await growth(
    context,
    (found) => sumOf(found, 'resource_events_total', labels),
    1,
    async () => {
      await rows.create(resource);
    },
  );
  want(grown >= 1, `a created ${resource.name} is counted in resource_events_total`);
  const path = resourcePath(spec, resource);
  const route = path.slice(spec.api.basePath.length);
  const found = await scrape(context.client);
  const posts = found.samples.filter(
    ({ name, labels: all }) =>
      name === `${requests}_count` &&
      all['http_request_method'] === 'POST' &&
      all['http_route']?.endsWith(route) === true,
  );
  want(posts.length > 0, `${requests} has the route ${route}`);
  want(sumOf(found, `${statements}_count`, { db_operation_name: 'insert' }) > 0, `${statements} has inserts`);
}

async function countsSignIns(context: CheckContext): Promise<void> {
  const { spec, client, principals } = context;
  if (!has(spec, 'password')) return;
  const { email } = await principals.create();
  const auth = authRequests(spec, client);
  const verified = (found: Scrape) => sumOf(found, 'password_hash_operations_total', { operation: 'verify' });
  const failed = (found: Scrape) => sumOf(found, 'auth_events_total', { event: 'login', outcome: 'failure' });
  for (const [who, address] of [
    ['a known address', email],
    ['an unknown address', `nobody-${email}`],
  ] as const) {
    const sums = await growth(
      context,
      (found) => verified(found) * 1_000 + failed(found),
      1_001,
      async () => {
        wantStatus(await auth.login(address, 'not the password'), 401, 'a wrong password');
      },
    );
    want(sums === 1_001, `a wrong password for ${who} costs one verification and counts as one failed sign-in`);
  }
}

/** A mail is a call of a server that the backend does not run itself. */
async function countsMails(context: CheckContext): Promise<void> {
  const { spec, client, principals } = context;
  if (!has(spec, 'password') || !context.has('mail')) return;
  const { email } = await principals.create();
  const mails = (found: Scrape) => sumOf(found, 'dependency_calls_total', { dependency: 'mail', outcome: 'success' });
  const grown = await growth(context, mails, 1, async () => {
    wantStatus(await authRequests(spec, client).post('password/forgot', { email }), 202, 'a forgotten password');
  });
  want(grown === 1, `a mail is counted as one call of the mail server, not ${String(grown)}`);
  const open = sumOf(await scrape(client), 'dependency_breaker_open', { dependency: 'mail' });
  want(open === 0, 'the breaker of a mail server that answers is closed');
}

/** What Prometheus reads. */
export const b03: Check = {
  id: 'B03',
  title: 'metrics',
  contract:
    '/metrics parses as the text format of Prometheus; the metrics, their types and labels are those of the contract, and counters rise by the traffic that was sent: requests by route, statements, created rows, failed sign-ins, one password verification for known and unknown addresses, and calls of the mail server.',
  needs: [],
  lane: 'quiet',
  when: whenMetrics,
  async run(context) {
    await countsRequests(context);
    await countsRows(context);
    await countsSignIns(context);
    await countsMails(context);
    declared(context.spec, await scrape(context.client));
  },
};
