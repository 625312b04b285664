import { asked, bytesOf, missingFiles, parts, promises, uploaded, wrongUploads } from './file-requests.ts';
import { get, patch, post, put, remove } from './request.ts';
import type { Person, Recorded, Sequence } from './sequence.ts';

const auth = '/api/v1/auth';
const reports = '/api/v1/reports';
const memos = '/api/v1/memos';
const missing = '0190b6c2-0000-7000-8000-ffffffffffff';
const [png, pdf] = ['image/png', 'application/pdf'];
const everybody = ['admin', 'author', 'other', 'reader'];

const people: readonly Person[] = everybody.map((name) => ({
  ...{ email: `${name}@example.com`, name, password: `a password of ${name}` },
  role: name === 'other' ? 'author' : name,
}));

const signingIn: readonly Recorded[] = people.map(({ email, name, password }) =>
  post(`${auth}/login`, { email, password }, { signsIn: name }),
);

const cover = (name: string, by = 'author') =>
  uploaded({ target: 'Report.cover', type: png, name: `${name}.png`, bytes: bytesOf(png, name) }, { by, as: name });
const paper = (name: string, by = 'author') =>
  uploaded({ target: 'Report.papers', type: pdf, name: `${name}.pdf`, bytes: bytesOf(pdf, name) }, { by, as: name });

const uploading: readonly Recorded[] = [
  cover('front'),
  cover('back'),
  cover('hers', 'other'),
  paper('first'),
  paper('second'),
  paper('third'),
  uploaded({ target: 'Report.review', type: pdf, bytes: bytesOf(pdf, 'secret') }, { by: 'author', as: 'secret' }),
  uploaded(
    { target: 'Memo.class', type: 'text/plain', bytes: Buffer.from('plain text') },
    { by: 'author', as: 'plain' },
  ),
  uploaded({ target: 'Report.cover', type: png, bytes: bytesOf(png, 'large', 100_000) }, { by: 'author' }),
  uploaded({ target: 'Report.cover', type: png, bytes: bytesOf(png, 'larger', 102_401) }, { by: 'author' }),
  uploaded({ target: 'Report.cover', type: pdf, bytes: bytesOf(pdf, 'foreign') }, { by: 'author' }),
  uploaded({ target: 'Report.cover', type: png, bytes: bytesOf(png, 'readers') }, { by: 'reader' }),
  ...everybody.flatMap((by) => asked('{front}', by)),
  ...asked('{front}'),
];

const attaching: readonly Recorded[] = [
  post(reports, { title: 'Empty' }, { by: 'author', as: 'empty' }),
  post(
    reports,
    {
      title: 'Full',
      cover: { id: '{front}' },
      papers: [{ id: '{first}' }, { id: '{second}' }],
      review: { id: '{secret}' },
    },
    { by: 'author', as: 'full' },
  ),
  post(reports, { title: 'Twice', cover: { id: '{front}' } }, { by: 'author' }),
  post(reports, { title: 'Foreign', cover: { id: '{hers}' } }, { by: 'author' }),
  post(reports, { title: 'Other member', cover: { id: '{third}' } }, { by: 'author' }),
  post(reports, { title: 'Missing', cover: { id: missing } }, { by: 'author' }),
  post(reports, { title: 'Wrong', cover: '{back}' }, { by: 'author' }),
  post(reports, { title: 'Wrong', cover: { id: 'nonsense' }, papers: {} }, { by: 'author' }),
  post(reports, { title: 'Wrong', cover: { id: '{back}', name: 'x' } }, { by: 'author' }),
  post(reports, { title: 'Repeated', papers: [{ id: '{third}' }, { id: '{third}' }] }, { by: 'author' }),
  ...everybody.flatMap((by) => [get(`${reports}/{full}`, { by }), get(`${reports}?sort=title`, { by })]),
  get(`${reports}?filter[cover][isNull]=false`, { by: 'reader' }),
  get(`${reports}?filter[cover]=x`, { by: 'reader' }),
  ...everybody.flatMap((by) => ['{front}', '{first}', '{secret}'].flatMap((file) => asked(file, by))),
  ...asked('{front}'),
  post(memos, { report: '{full}', class: { id: '{plain}' } }, { by: 'author', as: 'memo' }),
  get(`${memos}/{memo}`, { by: 'author' }),
  ...asked('{plain}', 'reader'),
];

const changing: readonly Recorded[] = [
  patch(`${reports}/{full}`, { cover: { id: '{front}' } }, { by: 'author' }),
  patch(
    `${reports}/{full}`,
    { cover: { id: '{back}' }, papers: [{ id: '{second}' }, { id: '{third}' }] },
    { by: 'author' },
  ),
  ...['{front}', '{first}', '{second}', '{back}'].flatMap((file) => asked(file, 'author')),
  patch(`${reports}/{full}`, { cover: { id: '{front}' } }, { by: 'author' }),
  patch(`${reports}/{full}`, { cover: { name: 'x' } }, { by: 'author' }),
  patch(`${reports}/{full}`, { papers: null }, { by: 'author' }),
  put(`${reports}/{full}`, { title: 'Whole', cover: { id: '{back}' } }, { by: 'author' }),
  patch(`${memos}/{memo}`, { class: null }, { by: 'admin' }),
  remove(`${reports}/{full}`, { by: 'other' }),
  remove(`${reports}/{full}`, { by: 'author' }),
  ...asked('{back}', 'author'),
  ...asked('{plain}', 'admin'),
];

/** Reports with papers, on the local disk: who sends, sees, attaches and loses files. */
export const attachmentSequence: Sequence = {
  example: 'attachments',
  people,
  requests: [
    ...signingIn,
    ...uploading,
    ...wrongUploads('Report.cover', png, 'author'),
    ...attaching,
    ...parts('{front}', 'author'),
    ...promises('Report.cover', png, 'author'),
    ...missingFiles('author'),
    ...changing,
  ],
};
