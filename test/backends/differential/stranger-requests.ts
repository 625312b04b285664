import { get, patch, post, remove } from './request.ts';
import type { Recorded } from './sequence.ts';

const auth = '/api/v1/auth';
const users = '/api/v1/users';
const notes = '/api/v1/notes';
const missing = '0190b6c2-0000-7000-8000-000000000000';
const ann = { email: ' Ann@example.com ', name: 'Ann', password: 'correct horse battery' };
const bearing = (authorization: string) => get(`${auth}/me`, { headers: { authorization } });
const raw = (path: string, text: string, type: string): Recorded => ({
  ...{ method: 'POST', path, raw: text },
  headers: { 'content-type': type },
});

const unknown: readonly Recorded[] = [
  ...[`${users}/me`, users, `${users}/${missing}`, `${auth}/sessions`, notes, `${notes}/${missing}`].map((path) =>
    get(path),
  ),
  ...['logout', 'logout-all', 'password/change'].map((route) => post(`${auth}/${route}`, {})),
  raw(notes, '{', 'text/plain'),
  remove(`${auth}/sessions/${missing}`),
  ...['Basic YTpi', 'Bearer', 'Bearer nonsense', 'bearer a.b.c'].map(bearing),
  post(`${auth}/login`, {}, { headers: { authorization: 'Bearer nonsense' } }),
  get(`${auth}/nothing`),
  get('/problems/no-token'),
];

const registrations: readonly Recorded[] = [
  post(`${auth}/register`, ann),
  post(`${auth}/register`, { ...ann, name: 'Mallory' }),
  post(`${auth}/register`, { email: 'ann', name: '', password: 'password', role: 'admin' }),
  post(`${auth}/register`, { ...ann, email: 1, password: 'short' }),
  post(`${auth}/register`, { ...ann, password: `${'x'.repeat(128)}y` }),
  post(`${auth}/register`, { ...ann, password: '\u0000 is no character' }),
  raw(`${auth}/register`, '{"email":', 'application/json'),
  raw(`${auth}/register`, '{}', 'text/plain'),
];

const signIns: readonly Recorded[] = [
  post(`${auth}/login`, { email: 'nobody', password: '' }),
  post(`${auth}/login`, { email: ann.email, password: ann.password, remember: true }),
  post(`${auth}/login?next=/`, { email: ann.email, password: ann.password }),
  post(`${auth}/refresh`, {}),
  post(`${auth}/password/forgot`, { email: ' ANN@example.com' }),
  post(`${auth}/password/reset`, { token: 'unknown', password: 'a fresh password' }),
  post(`${auth}/password/reset`, { token: 'unknown', password: 'password' }),
  post(`${auth}/email/verify`, { token: 'unknown' }),
  post(`${auth}/email/resend`, { email: 'nobody' }),
];

/** What strangers send to a backend with accounts, right and wrong. */
export const strangerRequests: readonly Recorded[] = [...unknown, ...registrations, ...signIns];

/** Mistakes of somebody who is signed in as `by`. */
export const mistakenRequests = (by: string): readonly Recorded[] => [
  patch(`${auth}/me`, { email: 'x@example.com', role: 'admin', disabled: true, verified: true, name: 1 }, { by }),
  get(`${users}?sort=password_hash`, { by }),
  get(`${users}?filter[role]=nobody`, { by }),
  get(`${users}/none`, { by }),
  patch(`${users}/{bobs_id}`, {}, { by }),
  patch(`${users}/{bobs_id}`, { role: 'nobody', disabled: 'no', name: 'X' }, { by }),
  patch(`${users}/${missing}`, { disabled: true }, { by }),
  post(users, {}, { by }),
  remove(`${users}/{bobs_id}`, { by }),
];
