import type { Spec } from '../../../src/types.ts';
import { group } from '../print/doc.ts';
import { importBlock } from '../print/import-block.ts';
import { assignment } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';

/** What the templates of sign-in at providers ask for. */
export function oauthView(spec: Spec): Readonly<Record<string, unknown>> {
  const { providers } = spec.authentication;
  const hasGithub = providers.includes('github');
  const hasOidc = providers.some((provider) => provider !== 'github');
  return {
    providerNameStatement: assignment('', 'ProviderName', group('Literal[', providers.map(pyString), ']')),
    providersImports: importBlock([
      { from: 'collections.abc', names: ['Mapping'] },
      { from: 'app.core.api_info', names: ['BASE_PATH'] },
      { from: 'app.core.config', names: ['Settings'] },
      { from: 'app.models.identity_model', names: ['ProviderName'] },
      { from: 'app.services.provider', names: ['Provider', 'ProviderClient'] },
      { from: 'app.utils.json_client', names: ['JsonClient'] },
      ...(hasGithub ? [{ from: 'app.services.github_provider', names: ['GithubProvider'] }] : []),
      ...(hasOidc ? [{ from: 'app.services.oidc_provider', names: ['OidcProvider'] }] : []),
    ]),
    providers: providers.map((provider) => ({
      name: provider,
      type: provider === 'github' ? 'GithubProvider' : 'OidcProvider',
      clientStatement: wrapList(
        '    ',
        `${provider} = client(`,
        [
          pyString(provider),
          ...['issuer', 'client_id', 'client_secret'].map((part) => `settings.oidc_${provider}_${part}`),
        ],
        ')',
      ),
    })),
  };
}
