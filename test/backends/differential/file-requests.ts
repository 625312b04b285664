import { sampleFile } from '../../../src/contract/uploads/sample-file.ts';
import type { UploadParts } from '../../../src/contract/uploads/upload.ts';
import { get, post } from './request.ts';
import type { Recorded } from './sequence.ts';

const files = '/api/v1/files';
const missing = '0190b6c2-0000-7000-8000-ffffffffffff';

/** The bytes of a file of a type that has a name, the same every time. */
export const bytesOf = (type: string, name: string, size?: number): Buffer => sampleFile(type, size, name).bytes;

/** An upload as a form. */
export const uploaded = (form: UploadParts, more: Partial<Recorded> = {}): Recorded => ({
  ...{ method: 'POST', path: files, form },
  ...more,
});

/** Everything that may be asked of a file by somebody. */
export const asked = (file: string, by?: string): readonly Recorded[] => {
  const more = by === undefined ? {} : { by };
  const path = `${files}/${file}`;
  return [
    get(path, more),
    get(`${path}/content`, more),
    { method: 'HEAD', path: `${path}/content`, ...more },
    { method: 'POST', path: `${path}/complete`, ...more },
  ];
};

/** Ranges and conditions on the content of a file of 200 bytes. */
export const parts = (file: string, by: string): readonly Recorded[] => {
  const path = `${files}/${file}/content`;
  const ranges = [
    ...[
      'bytes=0-0',
      'bytes=10-19',
      'bytes=190-',
      'bytes=-5',
      'bytes=-0',
      'bytes=190-9999',
      'bytes=200-',
      'bytes=-9999',
    ],
    ...['bytes=5-2', 'bytes=0-1,5-6', 'bytes=', 'bytes=a-b', 'items=0-1', 'bytes=0-99999999999999999999', 'BYTES=0-1'],
  ];
  return [
    ...ranges.map((range) => get(path, { by, headers: { range } })),
    { method: 'HEAD', path, by, headers: { range: 'bytes=0-9' } },
    get(path, { by, headers: { range: 'bytes=0-9', 'if-range': '"nonsense"' } }),
    get(path, { by, headers: { 'if-none-match': '*' } }),
    get(path, { by, headers: { 'if-none-match': '"nonsense"' } }),
    get(path, { by, headers: { accept: 'application/json' } }),
    get(`${path}?download=1`, { by }),
  ];
};

/** Uploads that are refused, whatever the target takes otherwise, and names that lose something. */
export const wrongUploads = (target: string, type: string, by: string): readonly Recorded[] => {
  const bytes = bytesOf(type, 'wrong');
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  const names = ['../../etc/passwd', '..', 'evil\u202egnp.exe', 'quote".png', 'Röntgen 1.png', '.htaccess'];
  return [
    uploaded({ target, type, name: 'a.html', bytes: html }, { by }),
    uploaded({ target, type: 'text/html', name: 'a.html', bytes: html }, { by }),
    uploaded({ target, type: 'image/gif', name: 'a.gif', bytes: bytesOf('image/gif', 'wrong') }, { by }),
    uploaded({ target, name: 'typeless.png', bytes }, { by }),
    uploaded({ target, type, name: 'empty.png', bytes: Buffer.alloc(0) }, { by }),
    uploaded({ type, bytes }, { by }),
    uploaded({ target: `${target}x`, type, bytes }, { by }),
    uploaded({ target }, { by }),
    uploaded({}, { by }),
    uploaded({ target, type, bytes }),
    ...[...names, `${'n'.repeat(300)}.png`].map((name, index) =>
      uploaded(
        { target, type, name, bytes: bytesOf(type, `named ${String(index)}`) },
        { by, as: `named_${String(index)}` },
      ),
    ),
    ...names.map((_, index) => get(`${files}/{named_${String(index)}}/content`, { by })),
    post(files, { target }, { by }),
    { method: 'POST', path: files, by, raw: 'nothing', headers: { 'content-type': 'multipart/form-data' } },
    { method: 'POST', path: files, by, raw: '--b\r\n', headers: { 'content-type': 'multipart/form-data; boundary=b' } },
    ...['GET', 'PUT', 'OPTIONS'].map((method) => ({ method, path: files, by })),
  ];
};

/** Files that are promised, sent past the backend, and completed or not. */
export const promises = (target: string, type: string, by: string): readonly Recorded[] => {
  const path = `${files}/presign`;
  const { bytes, sha256 } = sampleFile(type, 200, 'promised');
  const promise = { target, filename: 'promised.bin', content_type: type, size: bytes.length, sha256 };
  const complete: Recorded = { method: 'POST', path: `${files}/{promised}/complete`, by };
  const put = (raw: Uint8Array): Recorded => ({
    method: 'PUT',
    path: 'where the promise says',
    promised: 'promised',
    raw,
  });
  return [
    post(path, promise, { by, as: 'promised' }),
    post(path, promise),
    post(path, { ...promise, size: 100_000_000 }, { by }),
    post(path, { ...promise, content_type: 'image/gif' }, { by }),
    post(path, { ...promise, content_type: 'text/html' }, { by }),
    post(path, { ...promise, target: 'Nothing.here' }, { by }),
    post(path, { ...promise, size: 0, sha256: 'x', filename: '' }, { by }),
    post(path, { ...promise, size: '200', more: true }, { by }),
    post(path, {}, { by }),
    ...asked('{promised}', by),
    complete,
    put(bytesOf(type, 'another', 200)),
    complete,
    put(bytesOf(type, 'short', 100)),
    put(bytes),
    complete,
    complete,
    ...asked('{promised}', by),
  ];
};

/** Files that are not there. */
export const missingFiles = (by: string): readonly Recorded[] => [
  ...asked(missing, by),
  ...asked('nonsense', by),
  ...asked(missing),
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].flatMap((method) => [
    { method, path: `${files}/${missing}`, by },
    { method, path: `${files}/${missing}/content`, by },
  ]),
];
