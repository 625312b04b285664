import { setTimeout as sleep } from 'node:timers/promises';
import type { Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { limitOverrides, type LimitOverride } from '../../model/limit-overrides.ts';
import { sumOf } from '../../model/metrics-text.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { scrape, whenMetrics } from '../observability/scrape.ts';
import { ask, budgetOf, filled, whenLimited } from './limited.ts';

/** Sends a request to an operation, each time at another place if its path has placeholders. */
const askOwn = (client: Client, { method, path }: LimitOverride): Promise<Exchange> =>
  client.send(method, filled(path));

/** Settings under which a budget has three requests, the one of all others four, and no window ends. */
const few = ({ maxSetting, windowSetting }: LimitOverride) => ({
  RATE_LIMIT_MAX: '4',
  RATE_LIMIT_WINDOW_SECONDS: '600',
  [maxSetting]: '3',
  [windowSetting]: '600',
});

/** Without settings the limits are those of the spec, and no request to such an operation counts for another one. */
async function spelled({ spec, start }: CheckContext): Promise<void> {
  const usual = Object.fromEntries(limitOverrides(spec).map(({ maxSetting }) => [maxSetting, undefined]));
  const { client } = await start({ env: { ...usual, RATE_LIMIT_MAX: '50', RATE_LIMIT_WINDOW_SECONDS: '600' } });
  for (const own of limitOverrides(spec)) {
    const exchange = await askOwn(client, own);
    const { quota, window, remaining, reset } = budgetOf(exchange, own.endpoint);
    const { requests, windowSeconds } = own;
    want(
      quota === requests && window === windowSeconds,
      `the policy is ${String(requests)} in ${String(windowSeconds)} s: ${String(quota)}, ${String(window)}`,
      exchange,
    );
    want(remaining === requests - 1, `the first request leaves ${String(requests - 1)}`, exchange);
    want(reset > 0 && reset <= windowSeconds, 'the reset lies within the window', exchange);
    want(exchange.headers['x-ratelimit-limit'] === String(requests), 'X-RateLimit-Limit says the quota', exchange);
    if (own.method !== 'GET' || requests === 1) continue;
    const head = await askOwn(client, { ...own, method: 'HEAD' });
    want(budgetOf(head, own.endpoint).remaining === requests - 2, 'HEAD counts like GET', head);
  }
  const other = await ask(client, spec);
  want(budgetOf(other).remaining === 49, 'the default budget is whole after them', other);
}

/** A spent budget refuses what counts against it, and nothing else. */
async function apart({ spec, start, random }: CheckContext): Promise<void> {
  const own = random.pick(limitOverrides(spec));
  const { client } = await start({ env: few(own) });
  await spend(client, spec, own, 2);
  for (const left of [1, 0]) {
    const exchange = await askOwn(client, own);
    want(exchange.status !== 429, 'a spent default budget does not refuse it', exchange);
    want(budgetOf(exchange, own.endpoint).remaining === left, `${String(left)} are left`, exchange);
  }
  const refused = await askOwn(client, own);
  wantError(refused, 429, 'RATE_LIMITED', 'a request after the last one');
  want(budgetOf(refused, own.endpoint).remaining === 0, 'nothing is left', refused);
  const seconds = Number(refused.headers['retry-after']);
  want(seconds >= 1 && seconds <= 601, `Retry-After lies within the window: ${String(seconds)}`, refused);
  for (const other of limitOverrides(spec)) {
    if (other.endpoint === own.endpoint) continue;
    const exchange = await askOwn(client, other);
    want(exchange.status !== 429, `the budget of ${other.endpoint} is another one`, exchange);
  }
  if (whenMetrics(spec) === true) await counted(client, own.endpoint);
}

/** Takes one request from the budget of an operation, and all from the default one. */
async function spend(client: Client, spec: Spec, own: LimitOverride, left: number): Promise<void> {
  const first = await askOwn(client, own);
  want(budgetOf(first, own.endpoint).remaining === left, `${String(left)} are left`, first);
  for (let count = 0; count < 4; count += 1) {
    const exchange = await ask(client, spec);
    want(exchange.status !== 429, 'the default budget is whole at first', exchange);
  }
  wantError(await ask(client, spec), 429, 'RATE_LIMITED', 'a request after the last one of the default budget');
}

/** A backend counts a refusal after it has answered. */
async function counted(client: Client, policy: string): Promise<void> {
  const sum = async () => sumOf(await scrape(client), 'rate_limit_rejections_total', { policy });
  for (let waited = 0; waited < 2_000 && (await sum()) < 1; waited += 50) await sleep(50);
  const found = await sum();
  want(found === 1, `rate_limit_rejections_total counts the refusal for ${policy}: ${String(found)}`);
}

/** With Redis processes share the budget; without it each goes on alone. */
async function shared({ spec, start, random, has: isAtHand }: CheckContext): Promise<void> {
  const own = random.pick(limitOverrides(spec));
  const one = await start({ env: few(own), ...(isAtHand('services') && { redis: 'own-server' }) });
  const other = await start({ env: few(own), beside: one });
  const processes = [one, other, one];
  for (const [index, { client }] of processes.entries()) {
    const exchange = await askOwn(client, own);
    const left = 2 - index;
    want(budgetOf(exchange, own.endpoint).remaining === left, `${String(left)} are left over both`, exchange);
  }
  wantError(await askOwn(other.client, own), 429, 'RATE_LIMITED', 'a request to either process after the last one');
  if (!one.redis?.server) return;
  await one.redis.server.pause();
  const exchanges: Exchange[] = [];
  for (let count = 0; count < 4; count += 1) exchanges.push(await askOwn(one.client, own));
  const failed = exchanges.find(({ status }) => status >= 500);
  want(failed === undefined, 'no request fails because Redis is away', failed);
  const passed = exchanges.filter(({ status }) => status !== 429);
  want(passed.length === 3, `with Redis stopped the process lets 3 of 4 pass, not ${String(passed.length)}`);
  for (const exchange of exchanges) budgetOf(exchange, own.endpoint);
}

/** Operations with a budget of their own. */
export const l07: Check = {
  id: 'L07',
  title: 'limits of operations',
  contract:
    'An operation of rateLimit.overrides has a policy of its own with its name, quota and window instead of the default one: neither budget counts what the other does. With Redis processes share it, and with Redis stopped each limits alone.',
  needs: ['env'],
  lane: 'own',
  when: (spec) =>
    limitOverrides(spec).length > 0 ? whenLimited(spec) : 'the spec gives no operation a limit of its own',
  async run(context) {
    await spelled(context);
    await apart(context);
    if (has(context.spec, 'redis')) await shared(context);
  },
};
