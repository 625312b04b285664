import type { Part } from '../../../src/types.ts';
import { oauthView } from './view.ts';

/** Sign-in at other providers: OpenID Connect, and GitHub's OAuth 2. */
export const pythonOauth: Part = {
  id: 'python/oauth',
  axis: 'auth',
  choices: ['oauth2'],
  after: ['python/accounts'],
  gives: () => [{ to: 'dependency', name: 'httpx' }],
  view: oauthView,
  omits: ({ authentication: { providers } }) => [
    ...(providers.includes('github') ? [] : ['app/services/github_provider.py']),
    ...(providers.some((provider) => provider !== 'github')
      ? []
      : ['app/services/oidc_provider.py', 'app/services/provider_keys.py']),
  ],
};
