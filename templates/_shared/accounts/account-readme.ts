import type { Contribution, Spec } from '../../../src/types.ts';
import { hasPassword, verifiesMail } from './account-uses.ts';

/** The section of the generated README about accounts. */
export function accountReadme(spec: Spec): readonly Contribution[] {
  const { api, authorization } = spec;
  const roles = Object.keys(authorization.roles).map((role) => `\`${role}\``);
  const confirms = verifiesMail(spec) ? ' confirms the address by the link that was mailed, and' : '';
  return [
    {
      to: 'readme',
      heading: 'Accounts',
      body: [
        ...(hasPassword(spec)
          ? [
              `Somebody registers at \`POST ${api.basePath}/auth/register\`,${confirms} signs in at`,
              `\`POST ${api.basePath}/auth/login\`. Without \`SMTP_URL\`, mails become files below \`var/mail/\`.`,
              '',
            ]
          : []),
        'An access token goes into `Authorization: Bearer …` and holds for minutes; the refresh token that comes with it',
        `is used once, at \`POST ${api.basePath}/auth/refresh\`, and gives the next pair. Using one twice ends its session.`,
        'Role and state of an account are read with every request, so a change counts at once.',
        '',
        `Everybody has one role: ${roles.join(', ')}.`,
        `A new account is \`${authorization.default}\`. The first admin is made by a command, or is whoever signs in with the`,
        'confirmed address of `BOOTSTRAP_ADMIN_EMAIL`:',
        '',
        '```sh',
        `${hasPassword(spec) ? "PASSWORD='…' " : ''}make user-create EMAIL=me@example.com ROLE=admin`,
        'make dev-token ROLE=admin # development only: a token to try things with',
        '```',
      ].join('\n'),
    },
  ];
}
