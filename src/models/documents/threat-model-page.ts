import type { Plan } from '../../types.ts';
import { markdownTable } from '../markdown-table.ts';
import { markdownPage } from './markdown-page.ts';
import { ownResources } from '../../../templates/_shared/resources/own-resources.ts';

/** `docs/threat-model.md`: the ten risks of the OWASP API Security list (2023), and what stands against each here. */
export function threatModelPage({ spec }: Plan): string {
  const accounts = spec.choices.auth.length > 0;
  const oauth = spec.choices.auth.includes('oauth2');
  const resources = ownResources(spec);
  const writes = resources.some(({ operations }) => operations.some((name) => name !== 'list' && name !== 'get'));
  const rows: readonly (readonly [risk: string, here: string, proof: string])[] = [
    [
      'API1 Broken object level authorization',
      accounts ? 'The owner is part of the SQL of every read and write' : 'Every row is public: there are no accounts',
      accounts ? 'contract R03' : 'none needed',
    ],
    [
      'API2 Broken authentication',
      accounts
        ? 'Short tokens of one algorithm, refresh tokens used once, attempts counted in the database'
        : 'Nobody signs in',
      accounts ? 'contract A01 to A16' : 'none needed',
    ],
    [
      'API3 Broken object property level authorization',
      'Answers have the declared members only; unknown and read-only members of a body are refused',
      writes ? 'contract E10' : 'contract P09',
    ],
    [
      'API4 Unrestricted resource consumption',
      'Limits for requests a client, body, URI, page size, depth and statement time',
      resources.length > 0 ? 'contract E09, Q01, Q04' : 'contract P09',
    ],
    [
      'API5 Broken function level authorization',
      accounts
        ? 'Every route names its permission; one that nobody has ends the start'
        : 'There is no function that not everybody has',
      accounts ? 'contract R01, R02, R05' : 'contract P09',
    ],
    [
      'API6 Unrestricted access to sensitive business flows',
      writes && !accounts
        ? 'Open: anybody may write. Put the API behind something that knows its callers'
        : 'Rate limits; what a flow may do is for the services to say',
      'a person',
    ],
    [
      'API7 Server side request forgery',
      oauth
        ? 'Only the configured providers are called; no address comes from a request'
        : 'No address is ever fetched',
      'a person, at review',
    ],
    [
      'API8 Security misconfiguration',
      'Settings are checked at the start; headers and CORS are exact; errors show nothing inside',
      'contract P04, P08, E14',
    ],
    [
      'API9 Improper inventory management',
      'OpenAPI is made from the routes, and the served one equals the committed one',
      'contract P09',
    ],
    [
      'API10 Unsafe consumption of APIs',
      oauth ? 'Answers of providers are verified: signature, issuer, audience, nonce' : 'No other API is called',
      oauth ? 'contract O02' : 'none needed',
    ],
  ];
  return markdownPage(
    'Threat model',
    'Against the OWASP API Security Top 10 of 2023. Assets: the rows, the secrets in the environment, the availability of the API. The database and the platform are trusted; clients and the network are not. TLS ends in front of the process.',
    markdownTable(['Risk', 'What stands against it', 'Proof'], rows),
    'Go through it again when a route calls something, takes a file, or is not for everybody. `make audit` looks at dependencies, `make secrets` at the history.',
  );
}
