import type { Exchange } from '../../http/exchange.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** What the redirect to the frontend says: a code, or an error. Nothing else may be in it. */
export function frontendAnswer(
  exchange: Exchange,
  what: string,
): Readonly<{ code: string | null; error: string | null }> {
  wantStatus(exchange, 302, what);
  const location = exchange.headers['location'] ?? '';
  want(
    URL.canParse(location) && new URL(location).origin === 'https://app.example.test',
    `${what}: the browser is sent to FRONTEND_URL`,
    exchange,
  );
  const { searchParams, hash } = new URL(location);
  const more = [...searchParams.keys()].filter((name) => name !== 'code' && name !== 'error');
  want(more.length === 0 && hash === '', `${what}: the address holds a code or an error and nothing else`, exchange);
  return { code: searchParams.get('code'), error: searchParams.get('error') };
}
