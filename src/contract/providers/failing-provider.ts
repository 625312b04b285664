import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider of sign-in that fails as it is told, and remembers when it was asked for what. */
export type FailingProvider = Readonly<{
  issuer: string;
  /** When each question for the metadata and each code came, in milliseconds. */
  asked: Readonly<{ metadata: readonly number[]; token: readonly number[] }>;
  stop(): Promise<void>;
}>;

/** Starts one that answers 503 to the first `failures` questions for its metadata, and to every code. */
export async function startFailingProvider(failures: number): Promise<FailingProvider> {
  const asked = { metadata: [] as number[], token: [] as number[] };
  const server = createServer((request, response) => {
    const isToken = request.method === 'POST';
    const times = isToken ? asked.token : asked.metadata;
    times.push(performance.now());
    const fails = isToken || times.length <= failures;
    request.resume();
    response.writeHead(fails ? 503 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(fails ? { error: 'temporarily_unavailable' } : metadata(issuer)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    ...{ issuer, asked },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** OpenID Connect Discovery 1.0 §3. */
function metadata(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
  };
}
