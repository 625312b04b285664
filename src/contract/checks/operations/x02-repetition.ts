import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import type { Client } from '../../http/client.ts';
import { startFailingProvider, type FailingProvider } from '../../providers/failing-provider.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { discoveredProviders } from './discovered-providers.ts';

/** How often a question may be sent: once, and twice more. */
const most = 3;

/** So many waits that are drawn at random do not all reach this part of the longest: less than one time in 10,000. */
const samples = 8;
const alike = 0.75;

const variable = (provider: string) => `OIDC_${provider.toUpperCase()}_ISSUER`;

const depart = ({ spec }: CheckContext, client: Client, provider: string) =>
  client.get(`${spec.api.basePath}/auth/oauth/${provider}/authorize`);

/** What failed once is asked again, and serves; a code, which is good once, is not sent twice. */
async function oneFailure(context: CheckContext, provider: string): Promise<void> {
  const failing = await startFailingProvider(1);
  try {
    const { client } = await context.start({ env: { [variable(provider)]: failing.issuer } });
    const sent = await depart(context, client, provider);
    wantStatus(sent, 302, `signing in at ${provider}, which failed once`);
    const count = failing.asked.metadata.length;
    want(count === 2, `${provider} is asked twice for what it failed to say once, not ${String(count)} times`, sent);

    const state = new URL(sent.headers['location'] ?? '').searchParams.get('state') ?? '';
    const cookie = (sent.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const back = `${context.spec.api.basePath}/auth/oauth/${provider}/callback?code=code&state=${state}`;
    const arrived = await client.get(back, { cookie, accept: 'application/json' });
    wantError(arrived, 503, 'DEPENDENCY_UNAVAILABLE', `a code that ${provider} does not take for now`);
    const codes = failing.asked.token.length;
    want(codes === 1, `a code is sent once, not ${String(codes)} times`, arrived);
  } finally {
    await failing.stop();
  }
}

/** Asks providers that always fail, each for the first time. */
async function askInVain(context: CheckContext, providers: readonly string[]): Promise<readonly FailingProvider[]> {
  const failing = await Promise.all(providers.map(() => startFailingProvider(Infinity)));
  try {
    const env = Object.fromEntries(failing.map(({ issuer }, index) => [variable(providers[index] ?? ''), issuer]));
    const { client } = await context.start({ env });
    for (const provider of providers) {
      const exchange = await depart(context, client, provider);
      wantError(exchange, 503, 'DEPENDENCY_UNAVAILABLE', `signing in at ${provider}, which fails`);
    }
  } finally {
    for (const one of failing) await one.stop();
  }
  return failing;
}

/** The wait before the last question. The one before that is longer in a process that has just begun. */
function lastWait({ asked: { metadata } }: FailingProvider): number {
  const [before = 0, at = 0] = metadata.slice(-2);
  return at - before;
}

/** What goes on failing is asked a few times, after waits that nobody can foresee. */
async function manyFailures(context: CheckContext, providers: readonly string[]): Promise<void> {
  const failing: FailingProvider[] = [];
  while (failing.length < samples) failing.push(...(await askInVain(context, providers)));
  for (const { asked } of failing) {
    const count = asked.metadata.length;
    want(count <= most, `a provider that fails is asked ${String(most)} times for one sign-in, not ${String(count)}`);
  }
  const waits = failing.map(lastWait);
  const says = waits.map((wait) => `${wait.toFixed(0)} ms`).join(', ');
  const differ = Math.min(...waits) < alike * Math.max(...waits);
  want(differ, `the waits before a question is sent again differ, but they are ${says}`);
}

/** What is sent again, how often and when. */
export const x02: Check = {
  id: 'X02',
  title: 'repeated questions',
  contract:
    'What another server fails to answer is asked again when asking changes nothing: at most twice more, after waits that differ from one time to the next. What must not happen twice, a code of a sign-in, is sent once.',
  needs: ['env'],
  lane: 'own',
  when: (spec) => discoveredProviders(spec).length > 0 || 'the spec has no provider that tells its addresses',
  async run(context) {
    const providers = discoveredProviders(context.spec);
    await oneFailure(context, providers.at(-1) ?? '');
    await manyFailures(context, providers);
  },
};
