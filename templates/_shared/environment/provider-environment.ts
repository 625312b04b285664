import type { EnvContribution, Spec } from '../../../src/types.ts';

/** The issuers of providers that are the same for everybody. */
export const issuers: Readonly<Record<string, string>> = {
  google: 'https://accounts.google.com',
  github: 'https://github.com',
};

/** What every sign-in provider of the spec is asked with. */
export function providerEnvironment({ authentication }: Spec): readonly EnvContribution[] {
  const variable = (name: string, description: string, example: string) =>
    ({ to: 'env', group: 'Sign-in providers', name, description, example, fallback: example }) as const;
  return [
    variable('EXCHANGE_TTL_SECONDS', 'How long the code holds that is exchanged for tokens.', '60'),
    ...authentication.providers.flatMap((provider) => {
      const prefix = `OIDC_${provider.toUpperCase()}`;
      return [
        variable(`${prefix}_ISSUER`, `The issuer of ${provider}.`, issuers[provider] ?? ''),
        variable(`${prefix}_CLIENT_ID`, `What ${provider} knows this backend by; needed in production.`, ''),
        {
          ...variable(`${prefix}_CLIENT_SECRET`, `Proves that to ${provider}; needed in production.`, ''),
          secret: true,
        },
      ];
    }),
  ];
}
