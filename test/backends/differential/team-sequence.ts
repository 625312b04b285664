import { get, patch, post, put, remove } from './request.ts';
import type { Person, Recorded, Sequence } from './sequence.ts';

const auth = '/api/v1/auth';
const projects = '/api/v1/projects';
const members = '/api/v1/members';
const tasks = '/api/v1/tasks';

const roles = ['admin', 'manager', 'member', 'guest'] as const;
const people: readonly Person[] = [...roles, 'other'].map((name) => ({
  ...{ email: `${name}@example.com`, name, password: `a password of ${name}` },
  role: name === 'other' ? 'member' : name,
}));
const everybody = ['admin', 'manager', 'member', 'other', 'guest'];

const signingIn: readonly Recorded[] = people.flatMap(({ email, name, password }) => [
  post(`${auth}/login`, { email, password }, { signsIn: name }),
  get(`${auth}/me`, { by: name, as: `${name}_id` }),
]);

const profile: readonly Recorded[] = [
  patch(`${auth}/me`, { phone: '+41446681800', locale: 'de' }, { by: 'member' }),
  patch(`${auth}/me`, { phone: 'none', locale: 'xx', disabled: true }, { by: 'member' }),
  get(`${auth}/me`, { by: 'member' }),
  get('/api/v1/users?sort=email', { by: 'admin' }),
];

const rows: readonly Recorded[] = [
  ...everybody.map((by) => post(projects, { title: `Of ${by}`, budget: '12.5' }, { by, as: `${by}_project` })),
  post(projects, { title: 'Of nobody' }),
  ...everybody.map((by) =>
    post(
      members,
      { name: `By ${by}`, email: `by-${by}@example.com`, user: `{${by === 'manager' ? 'member' : 'other'}_id}` },
      { by, as: `${by}_member` },
    ),
  ),
  ...everybody.map((by) =>
    post(tasks, { title: `By ${by}`, project: '{manager_project}', remark: 'Between us' }, { by, as: `${by}_task` }),
  ),
  post(tasks, { title: 'Given', project: '{manager_project}', assignee: '{manager_member}' }, { by: 'member' }),
  post(
    tasks,
    { title: 'Given', project: '{manager_project}', assignee: '{manager_member}', helpers: ['{admin_member}'] },
    { by: 'manager', as: 'given' },
  ),
  post(`${projects}/{manager_project}/tasks`, { title: 'Below' }, { by: 'member', as: 'below' }),
  post(`${projects}/{manager_project}/tasks`, { title: 'Below' }, { by: 'guest' }),
];

const reading: readonly Recorded[] = [
  get(projects),
  get(`${projects}/{manager_project}`),
  get(members),
  ...everybody.flatMap((by) => [
    get(`${projects}?sort=title`, { by }),
    get(`${members}?sort=name`, { by }),
    get(`${members}/{manager_member}`, { by }),
    get(`${members}?filter[user]={member_id}`, { by }),
    get(`${tasks}?sort=title`, { by }),
    get(`${tasks}?per_page=1&cursor=&filter[project]={manager_project}`, { by }),
    get(`${tasks}/{given}`, { by }),
    get(`${tasks}/{member_task}`, { by }),
    get(`${projects}/{manager_project}/tasks?sort=title`, { by }),
    get(`${members}/{manager_member}/tasks`, { by }),
  ]),
];

// Those who own rows come first: afterwards the rows belong to others.
const changing: readonly Recorded[] = ['member', 'other', 'guest', 'manager', 'admin'].flatMap((by) => [
  patch(`${projects}/{manager_project}`, { summary: `Said by ${by}` }, { by }),
  patch(`${members}/{manager_member}`, { name: `Called by ${by}` }, { by }),
  patch(`${members}/{manager_member}`, { user: `{${by}_id}` }, { by }),
  patch(`${tasks}/{given}`, { state: 'doing' }, { by }),
  patch(`${tasks}/{given}`, { assignee: null }, { by }),
  patch(`${tasks}/{member_task}`, { remark: `Noted by ${by}` }, { by }),
  put(`${tasks}/{below}`, { title: `Whole by ${by}`, project: '{manager_project}' }, { by }),
]);

const removing: readonly Recorded[] = [
  ...[...everybody]
    .reverse()
    .flatMap((by) => [
      remove(`${tasks}/{below}`, { by }),
      remove(`${members}/{admin_member}`, { by }),
      remove(`${projects}/{manager_project}`, { by }),
    ]),
  get(`${tasks}?sort=title`, { by: 'manager' }),
];

/** What a team has to do: every role at every operation, rows that belong to somebody over a path, members few may see. */
export const teamSequence: Sequence = {
  example: 'team-tasks',
  people,
  requests: [...signingIn, ...profile, ...rows, ...reading, ...changing, ...removing],
};
