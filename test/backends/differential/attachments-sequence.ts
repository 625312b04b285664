import { get, patch, post, remove } from './request.ts';
import type { Person, Recorded, Sequence } from './sequence.ts';

const files = '/api/v1/files';
const reports = '/api/v1/reports';
const memos = '/api/v1/memos';
const missing = '0190b6c2-0000-7000-8000-ffffffffffff';

const person = (name: string, role: string): Person => ({
  ...{ email: `${name}@example.com`, role, name },
  password: `a password of ${name}`,
});
const people = [person('root', 'admin'), person('ann', 'author'), person('amy', 'author'), person('rob', 'reader')];
const signingIn = people.map(({ email, password, name }) =>
  post('/api/v1/auth/login', { email, password }, { signsIn: name }),
);

type Part = Readonly<{ name: string; content: string; filename?: string; type?: string }>;

/** A form of these parts; its end may be missing. */
function form(parts: readonly Part[], end = '--x--\r\n'): Pick<Recorded, 'raw' | 'headers'> {
  const texts = parts.map(({ name, content, filename, type }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"`;
    const declared = type === undefined ? '' : `\r\nContent-Type: ${type}`;
    return `--x\r\nContent-Disposition: form-data; name="${name}"${file}${declared}\r\n\r\n${content}\r\n`;
  });
  return { raw: `${texts.join('')}${end}`, headers: { 'content-type': 'multipart/form-data; boundary=x' } };
}

const target = (content: string): Part => ({ name: 'target', content });
const pdf: Part = { name: 'file', content: '%PDF-1.7\nonce upon a time', filename: 'a b.pdf', type: 'application/pdf' };
const send = (parts: readonly Part[], more: Partial<Recorded> = {}, end?: string): Recorded => ({
  ...{ method: 'POST', path: files, by: 'ann' },
  ...form(parts, end),
  ...more,
});
const ann = { by: 'ann' };
const ranged = (range: string): Recorded => get(`${files}/{paper}/content`, { ...ann, headers: { range } });

const uploading: readonly Recorded[] = [
  send([target('Report.papers'), pdf], { by: 'rob' }),
  { method: 'POST', path: files, ...form([target('Report.papers'), pdf]) },
  send([target('Report.papers'), pdf], { as: 'paper' }),
  send([target('Report.papers'), { ...pdf, filename: '../../.hidden\u202egnp.pdf' }]),
  send([target('Report.papers'), { ...pdf, type: 'application/octet-stream', filename: '' }]),
  send([target('Report.papers'), { ...pdf, type: 'image/png' }]),
  send([target('Report.cover'), pdf]),
  send([target('Memo.class'), { ...pdf, content: 'a text', type: 'text/plain' }], { as: 'text' }),
  send([target('Memo.class'), { ...pdf, content: 'a text', type: 'image/png' }]),
  send([target('Memo.class'), { ...pdf, content: '', type: 'text/plain' }]),
  send([pdf]),
  send([target('Report.title'), pdf]),
  send([target('Report.papers')]),
  send([target('Report.papers'), { name: 'more', content: '' }, pdf]),
  send([target('Report.papers'), { ...pdf, name: 'picture' }]),
  send([target('Report.papers'), pdf, pdf]),
  send([target('Report.papers'), pdf], {}, ''),
  send([], { headers: { 'content-type': 'multipart/form-data' } }),
  post(files, { target: 'Report.papers' }, ann),
  get(files, ann),
];

const reading: readonly Recorded[] = [
  get(`${files}/{paper}`, ann),
  get(`${files}/{paper}`, { by: 'amy' }),
  get(`${files}/{paper}`, { by: 'rob' }),
  get(`${files}/{paper}`),
  get(`${files}/${missing}`, ann),
  get(`${files}/not-an-id`, ann),
  get(`${files}/{paper}?page=1`, ann),
  get(`${files}/{paper}/content`, ann),
  get(`${files}/{text}/content`, ann),
  { method: 'HEAD', path: `${files}/{paper}/content`, ...ann },
  ...['bytes=0-3', 'bytes=-4', 'bytes=20-', 'bytes=99-', 'bytes=1-0', 'bytes=0-1,3-4', 'lines=1-2'].map(ranged),
  { method: 'POST', path: `${files}/{paper}/complete`, ...ann },
  { method: 'POST', path: `${files}/{paper}/complete`, by: 'amy' },
  { method: 'PUT', path: `${files}/{paper}/content?expires=1&signature=x`, raw: 'x', ...ann },
  get(`${files}/presign`, ann),
];

const promise = {
  ...{ target: 'Report.papers', filename: 'p.pdf', content_type: 'application/pdf', size: 10 },
  sha256: 'a'.repeat(64),
};
const promising: readonly Recorded[] = [
  {},
  { ...promise, size: 0, sha256: 'A'.repeat(64), content_type: 'pdf' },
  { ...promise, size: 1_048_577 },
  { ...promise, content_type: 'image/gif' },
  { ...promise, target: 'Report.title', more: true },
].map((body) => post(`${files}/presign`, body, ann));

const holding: readonly Recorded[] = [
  post(reports, { title: 'A', papers: [{ id: '{paper}' }] }, { ...ann, as: 'report' }),
  get(`${reports}/{report}`, { by: 'rob' }),
  get(`${reports}/{report}?fields=papers`, ann),
  get(`${reports}?filter[cover][null]=true`, ann),
  get(`${files}/{paper}`, { by: 'rob' }),
  get(`${files}/{paper}`),
  post(reports, { title: 'B', papers: [{ id: '{paper}' }] }, ann),
  post(reports, { title: 'B', cover: { id: '{text}' } }, ann),
  post(reports, { title: 'B', papers: [{ id: missing }] }, ann),
  post(reports, { title: 'B', papers: [{ id: '{paper}' }, { id: '{paper}' }] }, ann),
  post(reports, { title: 'B', papers: [{ id: 'x' }, {}], cover: missing }, ann),
  post(reports, { title: 'B', cover: { id: '{paper}', name: 'x' } }, ann),
  post(memos, { report: '{report}', class: { id: '{text}' } }, { by: 'amy' }),
  post(memos, { report: '{report}', class: { id: '{text}' } }, { ...ann, as: 'memo' }),
  patch(`${memos}/{memo}`, { class: null }, { by: 'root' }),
  send([target('Report.review'), pdf], { as: 'review' }),
  patch(`${reports}/{report}`, { review: { id: '{review}' } }, ann),
  get(`${files}/{review}`, ann),
  get(`${files}/{review}`, { by: 'root' }),
  get(`${files}/{review}`, { by: 'rob' }),
  patch(`${reports}/{report}`, { papers: [{ id: '{paper}' }] }, ann),
  patch(`${reports}/{report}`, { papers: [] }, ann),
  get(`${files}/{paper}`, ann),
  remove(`${reports}/{report}`, { by: 'root' }),
  get(`${files}/{review}`, ann),
  get(`${files}/{text}/content`, ann),
];

/** What people send to attachments: forms, ranges, promises, and rows that hold files. */
export const attachmentsSequence: Sequence = {
  example: 'attachments',
  people,
  requests: [...signingIn, ...uploading, ...reading, ...promising, ...holding],
};
