import type { Check } from '../../check.ts';
import { readMetrics } from '../../model/metrics-text.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenMetrics } from './scrape.ts';

const token = 'contract-suite-scrapes-with-this';

/** Who may read the metrics. */
export const b06: Check = {
  id: 'B06',
  title: 'closed metrics',
  contract:
    'With METRICS_TOKEN set, /metrics answers 401 with WWW-Authenticate: Bearer to whoever does not send it as a bearer token, and the token is read from nowhere else.',
  needs: ['env'],
  lane: 'own',
  when: whenMetrics,
  async run({ start }) {
    const { client } = await start({ env: { METRICS_TOKEN: token } });
    for (const path of ['/metrics', `/metrics?token=${token}`, `/metrics?access_token=${token}`]) {
      wantError(await client.get(path), 401, 'NO_TOKEN', path);
    }
    for (const wrong of [`${token}x`, token.slice(1), '', 'x']) {
      const refused = await client.get('/metrics', { authorization: `Bearer ${wrong}` });
      wantError(refused, 401, 'INVALID_TOKEN', 'a wrong token');
      want(/^Bearer\b/.test(refused.headers['www-authenticate'] ?? ''), 'a 401 has WWW-Authenticate: Bearer', refused);
    }
    const basic = await client.get('/metrics', { authorization: `Basic ${btoa(`x:${token}`)}` });
    wantError(basic, 401, 'INVALID_TOKEN', 'the token as a password');
    const opened = await client.get('/metrics', { authorization: `Bearer ${token}` });
    wantStatus(opened, 200, 'the right token');
    want(readMetrics(opened.text).samples.length > 0, 'the right token opens the metrics', opened);
  },
};
