import type { Recorded } from './recorded.ts';

const root = '/api/v1';
const missing = '0190b6c2-0000-7000-8000-000000000000';
const ann = { email: ' Ann@example.com ', name: 'Ann', password: 'correct horse battery' };

const request = (method: string, path: string, more: Omit<Recorded, 'method' | 'path'> = {}): Recorded => ({
  method,
  path: root + path,
  ...more,
});
const get = (path: string, by?: string, as?: string): Recorded =>
  request('GET', path, { ...(by === undefined ? {} : { by }), ...(as === undefined ? {} : { as }) });
const post = (path: string, json: unknown, by?: string): Recorded =>
  request('POST', path, { json, ...(by === undefined ? {} : { by }) });
const patch = (path: string, json: unknown, by: string): Recorded => request('PATCH', path, { json, by });
const bearing = (path: string, authorization: string): Recorded => request('GET', path, { headers: { authorization } });

const strangers: readonly Recorded[] = [
  ...['/auth/me', '/users/me', '/users', `/users/${missing}`, '/auth/sessions', '/notes', `/notes/${missing}`].map(
    (path) => get(path),
  ),
  ...['/auth/logout', '/auth/logout-all', '/auth/password/change', '/notes'].map((path) => post(path, {})),
  request('POST', '/notes', { raw: '{', headers: { 'content-type': 'text/plain' } }),
  request('DELETE', `/auth/sessions/${missing}`),
  ...['Basic YTpi', 'Bearer', 'Bearer nonsense', 'bearer a.b.c'].map((header) => bearing('/auth/me', header)),
  request('POST', '/auth/login', { json: {}, headers: { authorization: 'Bearer nonsense' } }),
  get('/auth/me?access_token=nonsense'),
  get('/auth/oauth/google/authorize'),
  request('OPTIONS', '/auth/login'),
  request('PUT', '/auth/login', { json: {} }),
  request('GET', '/auth/nothing'),
  { method: 'GET', path: '/.well-known/jwks.json' },
  { method: 'GET', path: '/problems/no-token' },
];

const registrations: readonly Recorded[] = [
  post('/auth/register', ann),
  post('/auth/register', { ...ann, name: 'Mallory' }),
  post('/auth/register', {}),
  post('/auth/register', { ...ann, role: 'admin', verified: true }),
  post('/auth/register', { email: 'ann', name: '', password: 'password', role: 'admin' }),
  post('/auth/register', { ...ann, email: 1, password: 'short' }),
  post('/auth/register', { ...ann, password: `${'x'.repeat(128)}y` }),
  post('/auth/register', { ...ann, password: '\u0000 is no character' }),
  request('POST', '/auth/register', { raw: '{"email":', headers: { 'content-type': 'application/json' } }),
  request('POST', '/auth/register', { raw: '{}', headers: { 'content-type': 'text/plain' } }),
];

const signIns: readonly Recorded[] = [
  post('/auth/login', { email: ann.email, password: ann.password }),
  post('/auth/login', { email: ann.email, password: 'wrong' }),
  post('/auth/login', { email: 'nobody@example.com', password: 'wrong' }),
  post('/auth/login', { email: 'nobody', password: '' }),
  post('/auth/login', { email: ann.email, password: ann.password, remember: true }),
  post('/auth/login?next=/', { email: ann.email, password: ann.password }),
  post('/auth/refresh', { refresh_token: 'unknown' }),
  post('/auth/refresh', {}),
  post('/auth/password/forgot', { email: 'nobody@example.com' }),
  post('/auth/password/forgot', { email: ' ANN@example.com' }),
  post('/auth/password/reset', { token: 'unknown', password: 'a fresh password' }),
  post('/auth/password/reset', { token: 'unknown', password: 'password' }),
  post('/auth/email/verify', { token: 'unknown' }),
  post('/auth/email/resend', { email: 'nobody@example.com' }),
  post('/auth/email/resend', { email: 'nobody' }),
];

const users: readonly Recorded[] = [
  get('/auth/me', 'user', 'user'),
  get('/users/me', 'user'),
  patch('/auth/me', { name: 'Somebody else' }, 'user'),
  patch('/users/me', {}, 'user'),
  patch('/auth/me', { email: 'x@example.com', role: 'admin', disabled: true, verified: true, name: 1 }, 'user'),
  patch('/auth/me', { name: null }, 'user'),
  get('/users', 'user'),
  patch('/users/{user}', { role: 'admin' }, 'user'),
  get('/auth/sessions', 'user'),
  get('/auth/sessions?page=1', 'user'),
  request('DELETE', `/auth/sessions/${missing}`, { by: 'user' }),
  request('DELETE', '/auth/sessions/none', { by: 'user' }),
  get('/auth/me', 'admin', 'admin'),
  get('/users?sort=role,-email&per_page=2', 'admin'),
  get('/users?filter[role]=user&filter[verified]=false', 'admin'),
  get('/users?q=suite&sort=email', 'admin'),
  get('/users?sort=password_hash', 'admin'),
  get('/users?filter[role]=nobody', 'admin'),
  get('/users/{user}', 'admin'),
  get(`/users/${missing}`, 'admin'),
  get('/users/none', 'admin'),
  patch('/users/{user}', {}, 'admin'),
  patch('/users/{user}', { role: 'nobody', disabled: 'no', name: 'X' }, 'admin'),
  patch('/users/{admin}', { role: 'user' }, 'admin'),
  patch('/users/{admin}', { disabled: true }, 'admin'),
  patch(`/users/${missing}`, { disabled: true }, 'admin'),
  request('POST', '/users', { json: {}, by: 'admin' }),
  request('DELETE', '/users/{user}', { by: 'admin' }),
];

const rows: readonly Recorded[] = [
  request('POST', '/notes', { json: { title: 'Mine' }, by: 'user', as: 'note' }),
  request('POST', '/notes', { json: { title: 'Mine', created_by: missing }, by: 'user' }),
  get('/notes/{note}', 'user'),
  get('/notes/{note}', 'admin'),
  get('/notes', 'admin'),
  get('/notes', 'user'),
  patch('/notes/{note}', { title: 'Hers' }, 'admin'),
  patch('/notes/{note}', { pinned: true }, 'user'),
  request('PUT', '/notes/{note}', { json: { title: 'Whole' }, by: 'user' }),
  request('DELETE', '/notes/{note}', { by: 'admin' }),
  request('DELETE', '/notes/{note}', { by: 'user' }),
];

const endings: readonly Recorded[] = [
  post('/auth/password/change', { current_password: 'wrong', new_password: 'a fresh password' }, 'user'),
  post('/auth/password/change', { current_password: 'wrong', new_password: 'password' }, 'user'),
  patch('/users/{user}', { disabled: true }, 'admin'),
  get('/auth/me', 'user'),
  patch('/users/{user}', { disabled: false, role: 'admin' }, 'admin'),
  get('/users/{user}', 'user'),
  request('POST', '/auth/logout', { by: 'user' }),
  get('/auth/me', 'user'),
  request('POST', '/auth/logout-all', { by: 'admin' }),
  get('/auth/me', 'admin'),
];

/** What is sent about accounts, by strangers and in the name of a user and an admin. */
export const recordedAccounts: readonly Recorded[] = [
  ...strangers,
  ...registrations,
  ...signIns,
  ...users,
  ...rows,
  ...endings,
];
