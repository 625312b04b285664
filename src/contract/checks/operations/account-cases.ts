import type { Spec } from '../../../types.ts';
import { has } from '../../model/capabilities.ts';

/** An environment that must not start, and the variables that the refusal has to name. */
export type Case = Readonly<{ what: string; env: Readonly<Record<string, string>>; named: readonly string[] }>;

/** The value that `.env.example` gives a variable; undefined when it gives none. */
function exampleOf(examples: string, name: string): string | undefined {
  const value = new RegExp(`^#?\\s*${name}=(.*)$`, 'm').exec(examples)?.[1]?.trim();
  return value === '' ? undefined : value?.replace(/^(["'])(.*)\1$/, '$2');
}

const settingsOf = (spec: Spec) =>
  spec.authentication.providers.map((provider) => ({
    credentials: ['CLIENT_ID', 'CLIENT_SECRET'].map((name) => `OIDC_${provider.toUpperCase()}_${name}`),
    // Google and GitHub have one issuer that everybody knows.
    issuer: ['google', 'github'].includes(provider) ? [] : [`OIDC_${provider.toUpperCase()}_ISSUER`],
  }));

/** A secret of 31 bytes that is bad for no other reason. */
const tooShort = `${'0123456789'.repeat(3)}x`;

/** The cases of P04 that a backend with accounts adds. `usable` is what a backend without them starts with. */
export function accountCases(spec: Spec, usable: Readonly<Record<string, string>>, examples: string): readonly Case[] {
  const providers = has(spec, 'oidc')
    ? settingsOf(spec).flatMap(({ credentials, issuer }) => [...credentials, ...issuer])
    : [];
  const filled = Object.fromEntries(
    providers.map((name) => [
      name,
      name.endsWith('_ISSUER') ? 'https://issuer.example.test' : 'suite-value-of-a-setting',
    ]),
  );
  const complete = {
    ...usable,
    ...filled,
    ...{ APP_ENV: 'production', JWT_SECRET: 'y'.repeat(48), PUBLIC_URL: 'https://api.example.test' },
    ...{ FRONTEND_URL: 'https://app.example.test', SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'suite@example.com' },
  };
  const without = (...names: string[]): Record<string, string> =>
    Object.fromEntries(Object.entries(complete).filter(([name]) => !names.includes(name)));
  const known = ['JWT_SECRET', 'APP_SECRET'].flatMap((name): Case[] => {
    const value = exampleOf(examples, name);
    if (value === undefined) return [];
    return [{ what: `${name} as .env.example has it`, env: { ...complete, [name]: value }, named: [name] }];
  });
  return [
    { what: 'an empty environment of a backend with accounts', env: {}, named: ['JWT_SECRET', ...providers] },
    { what: 'a weak JWT_SECRET', env: { ...complete, JWT_SECRET: 'short' }, named: ['JWT_SECRET'] },
    { what: 'a JWT_SECRET of 31 bytes', env: { ...complete, JWT_SECRET: tooShort }, named: ['JWT_SECRET'] },
    {
      what: 'a JWT_SECRET out of a manual',
      env: { ...complete, JWT_SECRET: 'your-256-bit-secret-your-256-bit-secret' },
      named: ['JWT_SECRET'],
    },
    {
      what: 'a JWT_SECRET file that is not there',
      env: { ...without('JWT_SECRET'), JWT_SECRET_FILE: '/no/such/file' },
      named: ['JWT_SECRET_FILE'],
    },
    {
      what: 'ES256 with a key that is none',
      env: { ...without('JWT_SECRET'), JWT_ALG: 'ES256', JWT_PRIVATE_KEY: 'not a key' },
      named: ['JWT_PRIVATE_KEY'],
    },
    { what: 'ES256 without a key', env: { ...complete, JWT_ALG: 'ES256' }, named: ['JWT_PRIVATE_KEY'] },
    ...known,
    {
      what: 'many bad values of accounts',
      env: {
        ...complete,
        ...{
          JWT_ALG: 'none',
          ACCESS_TOKEN_TTL_SECONDS: '5',
          REFRESH_TOKEN_TTL_SECONDS: '-1',
          FRONTEND_URL: 'not a url',
        },
        ...(has(spec, 'password') && { AUTH_RATE_LIMIT_MAX: '-1' }),
      },
      named: [
        ...['JWT_ALG', 'ACCESS_TOKEN_TTL_SECONDS', 'REFRESH_TOKEN_TTL_SECONDS', 'FRONTEND_URL'],
        ...(has(spec, 'password') ? ['AUTH_RATE_LIMIT_MAX'] : []),
      ],
    },
    {
      what: 'an access token that lives too long',
      env: { ...complete, ACCESS_TOKEN_TTL_SECONDS: '7200' },
      named: ['ACCESS_TOKEN_TTL_SECONDS'],
    },
    {
      what: 'production without what it demands',
      env: without('FRONTEND_URL', 'SMTP_URL', ...providers),
      named: ['FRONTEND_URL', ...(has(spec, 'password') ? ['SMTP_URL'] : []), ...providers],
    },
  ];
}
