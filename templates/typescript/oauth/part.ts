import type { Part } from '../../../src/types.ts';
import { oauthView } from './view.ts';

/** Sign-in at other providers: OpenID Connect, and GitHub's OAuth 2. */
export const oauth: Part = {
  id: 'typescript/oauth',
  axis: 'auth',
  choices: ['oauth2'],
  after: ['typescript/accounts'],
  view: oauthView,
  omits: ({ authentication: { providers } }) => [
    ...(providers.includes('github') ? [] : ['src/services/github-provider.ts']),
    ...(providers.some((provider) => provider !== 'github') ? [] : ['src/services/oidc-provider.ts']),
  ],
};
