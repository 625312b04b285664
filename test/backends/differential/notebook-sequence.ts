import { get, patch, post, put, remove } from './request.ts';
import type { Person, Recorded, Sequence } from './sequence.ts';
import { mistakenRequests, strangerRequests } from './stranger-requests.ts';

const auth = '/api/v1/auth';
const users = '/api/v1/users';
const notes = '/api/v1/notes';
const missing = '0190b6c2-0000-7000-8000-ffffffffffff';

const person = (name: string, role: string): Person => ({
  ...{ email: `${name}@example.com`, role, name },
  password: `a password of ${name}`,
});
const people = [person('root', 'admin'), person('bob', 'user')] as const;
const [root, bob] = people;
const ada = { email: 'Ada@Example.com', password: 'lovelace and babbage', name: 'Ada' };
const adaMail = 'ada@example.com';
const login = ({ email, password }: Pick<Person, 'email' | 'password'>, signsIn?: string): Recorded =>
  post(`${auth}/login`, { email, password }, signsIn === undefined ? {} : { signsIn });
const sent = (authorization: string) => ({ headers: { authorization } });

const registering: readonly Recorded[] = [
  post(`${auth}/register`, {}),
  post(`${auth}/register`, { ...ada, email: 'no address', password: 'short', name: '' }),
  post(`${auth}/register`, { ...ada, password: 'password1' }),
  post(`${auth}/register`, { ...ada, role: 'admin', verified: true }),
  post(`${auth}/register`, ada),
  login(ada),
  post(`${auth}/register`, ada),
  post(`${auth}/email/verify`, { token: 'A'.repeat(43) }),
  post(`${auth}/email/verify`, { token: '{verification}' }, { mailed: { to: adaMail, count: 1, as: 'verification' } }),
  post(`${auth}/email/verify`, { token: '{verification}' }),
  post(`${auth}/email/resend`, { email: adaMail }),
  post(`${auth}/email/resend`, { email: 'nobody@example.com' }),
];

const signingIn: readonly Recorded[] = [
  login(ada, 'ada'),
  login({ ...ada, password: 'something else' }),
  login({ email: 'nobody@example.com', password: 'something else' }),
  post(`${auth}/login`, { email: 1, more: true }),
  login(root, 'root'),
  login(bob, 'bob'),
  get(`${auth}/me`),
  get(`${auth}/me`, { by: 'ada' }),
  get(`${users}/me`, { by: 'ada' }),
  get(`${auth}/me`, sent('Bearer nonsense')),
  get(`${auth}/me`, sent('Bearer {ada}')),
  get(`${auth}/me`, sent('Basic YTpi')),
  get(`${auth}/me?access_token={ada}`),
  get('/health', sent('Bearer nonsense')),
  get('/.well-known/jwks.json'),
  patch(`${auth}/me`, { name: '  Ada Lovelace ' }, { by: 'ada' }),
  patch(`${auth}/me`, { name: null, role: 'admin' }, { by: 'ada' }),
  patch(`${users}/me`, {}, { by: 'ada' }),
];

const sessions: readonly Recorded[] = [
  login(ada, 'second'),
  get(`${auth}/sessions`, { by: 'ada' }),
  get(`${auth}/sessions?page=1`, { by: 'ada' }),
  remove(`${auth}/sessions/${missing}`, { by: 'ada' }),
  remove(`${auth}/sessions/nonsense`, { by: 'ada' }),
  post(`${auth}/refresh`, { refresh_token: '{second_refresh}' }, { signsIn: 'third' }),
  post(`${auth}/refresh`, { refresh_token: '{second_refresh}' }),
  post(`${auth}/refresh`, { refresh_token: 'A'.repeat(43) }),
  post(`${auth}/refresh`, { refresh_token: '' }),
  post(`${auth}/refresh`, { refresh_token: '{third}' }),
  get(`${auth}/me`, { by: 'third' }),
  post(`${auth}/logout`, undefined, { by: 'third' }),
  get(`${auth}/me`, { by: 'third' }),
  post(`${auth}/refresh`, { refresh_token: '{third_refresh}' }),
  post(`${auth}/logout`, undefined),
];

const writing: readonly Recorded[] = [
  post(notes, { title: 'Nobody may' }),
  post(notes, { title: 'First', written_on: '2024-02-29' }, { by: 'ada', as: 'first' }),
  post(notes, { title: 'Second', pinned: true, created_by: missing }, { by: 'ada' }),
  post(notes, { title: 'Of Bob' }, { by: 'bob', as: 'his' }),
  post(notes, {}, { by: 'bob' }),
  get(notes, { by: 'ada' }),
  get(`${notes}?q=first&filter[pinned]=false&sort=title`, { by: 'ada' }),
  get(`${notes}?per_page=1&cursor=`, { by: 'bob' }),
  get(notes, { by: 'root' }),
  get(notes),
  get(`${notes}/{first}`, { by: 'ada' }),
  ...['bob', 'root'].flatMap((by) => [
    get(`${notes}/{first}`, { by }),
    patch(`${notes}/{first}`, { title: 'Taken' }, { by }),
    patch(`${notes}/{first}`, { title: 1 }, { by }),
    put(`${notes}/{first}`, { title: 'Taken' }, { by }),
    remove(`${notes}/{first}`, { by }),
  ]),
  patch(`${notes}/{first}`, { title: 'Mine' }, { by: 'ada' }),
  put(`${notes}/{first}`, { title: 'Whole', created_by: missing }, { by: 'ada' }),
  put(`${notes}/{first}`, { title: 'Whole' }, { by: 'ada' }),
  remove(`${notes}/{first}`, { by: 'ada' }),
  get(`${notes}/{first}`, { by: 'ada' }),
];

const ruling: readonly Recorded[] = [
  get(users),
  get(users, { by: 'ada' }),
  get(`${users}?sort=email`, { by: 'root', as: 'nothing' }),
  get(`${users}?filter[role]=user&sort=-email&q=example`, { by: 'root' }),
  get(`${users}?filter[password_hash]=x`, { by: 'root' }),
  get(`${auth}/me`, { by: 'bob', as: 'bobs_id' }),
  get(`${auth}/me`, { by: 'root', as: 'roots_id' }),
  get(`${users}/{bobs_id}`, { by: 'root' }),
  get(`${users}/{bobs_id}`, { by: 'bob' }),
  get(`${users}/${missing}`, { by: 'root' }),
  patch(`${users}/{bobs_id}`, { role: 'emperor' }, { by: 'root' }),
  patch(`${users}/{bobs_id}`, { email: 'other@example.com' }, { by: 'root' }),
  ...['root', 'bob'].flatMap(mistakenRequests),
  patch(`${users}/{roots_id}`, { role: 'user' }, { by: 'root' }),
  patch(`${users}/{roots_id}`, { disabled: true }, { by: 'root' }),
  patch(`${users}/{bobs_id}`, { disabled: true }, { by: 'ada' }),
  patch(`${users}/{bobs_id}`, { disabled: true }, { by: 'root' }),
  get(`${auth}/me`, { by: 'bob' }),
  login(bob),
  post(`${auth}/refresh`, { refresh_token: '{bob_refresh}' }),
  patch(`${users}/{bobs_id}`, { disabled: false, role: 'admin' }, { by: 'root' }),
  login(bob, 'bob'),
  get(users, { by: 'bob' }),
];

const forgetting: readonly Recorded[] = [
  post(`${auth}/password/change`, { current_password: 'wrong', new_password: 'analytical engine' }, { by: 'ada' }),
  post(`${auth}/password/change`, { current_password: ada.password, new_password: 'short' }, { by: 'ada' }),
  post(`${auth}/password/change`, { current_password: ada.password, new_password: 'analytical engine' }, { by: 'ada' }),
  get(`${auth}/me`, { by: 'ada' }),
  login(ada),
  post(`${auth}/password/forgot`, { email: bob.email }),
  post(`${auth}/password/forgot`, { email: 'nobody@example.com' }),
  post(`${auth}/password/reset`, { token: 'A'.repeat(43), password: 'another password' }),
  post(
    `${auth}/password/reset`,
    { token: '{reset}', password: 'password1' },
    { mailed: { to: bob.email, count: 1, as: 'reset' } },
  ),
  post(`${auth}/password/reset`, { token: '{reset}', password: 'another password' }),
  post(`${auth}/password/reset`, { token: '{reset}', password: 'another password' }),
  get(`${auth}/me`, { by: 'bob' }),
  login(bob),
  login({ ...bob, password: 'another password' }, 'bob'),
  post(`${auth}/logout-all`, undefined, { by: 'bob' }),
  get(`${auth}/me`, { by: 'bob' }),
  ...['GET', 'PUT', 'OPTIONS'].map((method) => ({ method, path: `${auth}/login` })),
  get(`${auth}/oauth/google/authorize`),
];

/** The notebook: accounts from their registration to a forgotten password, and rows that belong to somebody. */
export const notebookSequence: Sequence = {
  example: 'password-only',
  people,
  requests: [...strangerRequests, ...registering, ...signingIn, ...sessions, ...writing, ...ruling, ...forgetting],
};
