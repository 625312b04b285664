import { asked, bytesOf, missingFiles, parts, promises, uploaded } from './file-requests.ts';
import { get, patch, post, remove } from './request.ts';
import type { Person, Recorded, Sequence } from './sequence.ts';

const assets = '/api/v1/assets';
const orders = '/api/v1/work-orders';
const everybody = ['admin', 'manager', 'technician', 'viewer'];
const pdf = 'application/pdf';
const target = 'WorkOrder.attachments';

const people: readonly Person[] = everybody.map((name) => ({ email: `${name}@example.com`, name, role: name }));

const report = (name: string, by: string): Recorded =>
  uploaded({ target, type: pdf, name: `${name}.pdf`, bytes: bytesOf(pdf, name) }, { by, as: name });

const requests: readonly Recorded[] = [
  report('before', 'technician'),
  report('after', 'technician'),
  report('refused', 'viewer'),
  uploaded({ target, type: pdf, bytes: bytesOf('image/png', 'no paper') }, { by: 'technician' }),
  ...everybody.flatMap((by) => asked('{before}', by)),
  post(assets, { tag: 'P-1', name: 'Pump', category: 'pump' }, { by: 'manager', as: 'pump' }),
  post(
    orders,
    { title: 'Leak', asset: '{pump}', attachments: [{ id: '{before}' }] },
    { by: 'technician', as: 'leak', headers: { 'idempotency-key': 'leak-1' } },
  ),
  post(
    orders,
    { title: 'Leak', asset: '{pump}', attachments: [{ id: '{before}' }] },
    { by: 'technician', headers: { 'idempotency-key': 'leak-1' } },
  ),
  post(orders, { title: 'Stolen', asset: '{pump}', attachments: [{ id: '{after}' }] }, { by: 'manager' }),
  ...everybody.flatMap((by) => [get(`${orders}/{leak}`, { by }), ...asked('{before}', by)]),
  ...parts('{before}', 'viewer'),
  ...promises(target, pdf, 'technician'),
  patch(`${orders}/{leak}`, { attachments: [{ id: '{before}' }, { id: '{promised}' }] }, { by: 'technician' }),
  patch(`${orders}/{leak}`, { attachments: [{ id: '{promised}' }] }, { by: 'technician' }),
  ...asked('{before}', 'technician'),
  ...asked('{promised}', 'viewer'),
  remove(`${orders}/{leak}`, { by: 'manager' }),
  ...asked('{promised}', 'technician'),
  { method: 'POST', path: `${orders}/{leak}/restore`, by: 'manager' },
  ...asked('{promised}', 'technician'),
  ...missingFiles('technician'),
];

/** Work orders with papers in a bucket: promised files, files of deleted rows, people who signed in at a provider. */
export const workOrderSequence: Sequence = { example: 'work-orders', people, requests };
