import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import { whenAccount } from '../auth/when-account.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

const secret = /^[A-Za-z0-9_-]{22,}$/;

/** Leaving for a provider. */
export const o01: Check = {
  id: 'O01',
  title: 'authorize',
  contract:
    'authorize redirects to the provider with the code flow, a state, PKCE S256, the exact redirect URI (and a nonce where there is an id_token), every time others, and sets the state in a __Host- cookie; a return_to that is not below FRONTEND_URL answers 400, an unknown provider 404.',
  needs: ['oidc'],
  lane: 'shared',
  when: whenAccount('oidc'),
  async run({ spec, client, oidc }) {
    const collector = createCollector();
    const path = `${spec.api.basePath}/auth/oauth`;
    for (const provider of spec.authentication.providers) {
      await collector.attempt(async () => {
        const { exchange, url } = await oidc().depart(client, provider);
        const asked = (name: string) => url.searchParams.get(name) ?? '';
        want(
          `${url.origin}${url.pathname}`.startsWith(oidc().environment[`OIDC_${provider.toUpperCase()}_ISSUER`] ?? '-'),
          `${provider}: the way leads to the issuer`,
          exchange,
        );
        want(
          asked('client_id') === oidc().environment[`OIDC_${provider.toUpperCase()}_CLIENT_ID`],
          `${provider}: client_id is the configured one`,
          exchange,
        );
        want(
          asked('redirect_uri') === `${client.url}${path}/${provider}/callback`,
          `${provider}: redirect_uri is exact`,
          exchange,
        );
        want(
          provider === 'github' || asked('response_type') === 'code',
          `${provider}: response_type is code`,
          exchange,
        );
        want(
          asked('code_challenge_method') === 'S256',
          `${provider}: code_challenge_method is S256, never plain`,
          exchange,
        );
        want(/^[A-Za-z0-9_-]{43}$/.test(asked('code_challenge')), `${provider}: there is a code_challenge`, exchange);
        want(secret.test(asked('state')), `${provider}: there is a state that nobody guesses`, exchange);
        const scopes = asked('scope').split(' ').toSorted().join(' ');
        const wanted = provider === 'github' ? 'read:user user:email' : 'email openid profile';
        want(scopes === wanted, `${provider}: scope is ${wanted}`, exchange);
        if (provider !== 'github') want(secret.test(asked('nonce')), `${provider}: there is a nonce`, exchange);
        want(
          !url.href.includes(oidc().environment[`OIDC_${provider.toUpperCase()}_CLIENT_SECRET`] ?? '-'),
          `${provider}: no secret is in the address`,
          exchange,
        );
        const cookie = exchange.headers['set-cookie'] ?? '';
        want(cookie.startsWith('__Host-oauth_state='), `${provider}: the cookie is __Host-oauth_state`, exchange);
        for (const attribute of [
          /;\s*Secure/i,
          /;\s*HttpOnly/i,
          /;\s*SameSite=Lax/i,
          /;\s*Path=\/(;|$)/i,
          /;\s*(Max-Age=600|Expires=)/i,
        ])
          want(attribute.test(cookie), `${provider}: the cookie has ${attribute.source}`, exchange);
        want(!/;\s*Domain=/i.test(cookie), `${provider}: the cookie has no Domain`, exchange);
        const second = await oidc().depart(client, provider);
        for (const name of ['state', 'code_challenge', ...(provider === 'github' ? [] : ['nonce'])])
          want(
            second.url.searchParams.get(name) !== asked(name),
            `${provider}: every ${name} is another`,
            second.exchange,
          );
        for (const target of [
          'https://evil.example/',
          'https://app.example.test.evil.example/',
          '//evil.example',
          'https://app.example.test@evil.example/',
          'https://evil.example\\@app.example.test/',
        ]) {
          const bad = await client.get(`${path}/${provider}/authorize?return_to=${encodeURIComponent(target)}`);
          wantStatus(bad, 400, `${provider}: return_to=${target}`);
        }
      });
    }
    await collector.attempt(async () => {
      wantError(
        await client.get(`${path}/nobody/authorize`),
        404,
        ['NOT_FOUND', 'ROUTE_NOT_FOUND'],
        'an unknown provider',
      );
    });
    collector.finish();
  },
};
