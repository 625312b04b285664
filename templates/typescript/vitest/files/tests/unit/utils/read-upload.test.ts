import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { errorHandler } from '../../../src/middlewares/error-handler.ts';
import type { Upload } from '../../../src/services/file-service.ts';
import { readUpload } from '../../../src/utils/read-upload.ts';
import { fileTarget } from '../../../src/validators/file-validator.ts';
import { expectProblem } from '../../fixtures/expect-problem.ts';
import { sendRequest } from '../../fixtures/send-request.ts';
import { serve, type Served } from '../../fixtures/serve.ts';

const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
const take = vi.fn<(upload: Upload) => Promise<object>>();
let served: Served;

beforeAll(async () => {
  const app = express();
  app.post('/', async (request, response) => {
    response.json(await readUpload(request, take));
  });
  app.use(errorHandler(pino({ level: 'silent' }), '/problems'));
  served = await serve(app);
});

beforeEach(() => {
  take.mockReset().mockImplementation(async ({ name, contentType, bytes }) => {
    return { name, contentType, content: await text(bytes) };
  });
});

afterAll(() => served.close());

const part = (disposition: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const [anyTarget = ''] = fileTarget.options;
const target = part('name="target"', anyTarget);
const file = part('name="file"; filename="a.txt"', 'content');
const send = (...parts: string[]) => sendRequest('POST', served.url, { text: `${parts.join('')}--x--\r\n`, headers });

test('a file may have no name', async () => {
  const bare = part('name="file"\r\nContent-Type: application/octet-stream', '1');
  const taken = { name: '', contentType: 'application/octet-stream', content: '1' };
  expect(await send(target, bare)).toMatchObject({ status: 200, body: taken });
});

test.each([
  ['a part that nobody knows', [part('name="other"', '1'), target, file], 'other'],
  ['a file that nobody knows', [target, part('name="other"; filename="a.txt"', '1')], 'other'],
  ['a target after the file', [target, file, target], 'target'],
  ['a second file', [target, file, file], 'file'],
])('%s is refused', async (_what, parts, field) => {
  expectProblem(await send(...parts), 'UNKNOWN_FIELD', [field]);
});

test('nothing may follow that is not looked at', async () => {
  expectProblem(await send(target, target, target, file), 'VALIDATION_ERROR', ['file']);
});

test('what says nothing of its type is no upload', async () => {
  expectProblem(await sendRequest('POST', served.url, { bytes: new Uint8Array(1) }), 'UNSUPPORTED_MEDIA_TYPE');
});

test('the bytes end with an error when the client goes away', async () => {
  const request = httpRequest(served.url, { method: 'POST', headers });
  request.on('error', () => undefined);
  request.write(`${target}${file.slice(0, -2)}`);
  await vi.waitFor(() => {
    expect(take).toHaveBeenCalledOnce();
  });
  request.destroy();
  await expect(take.mock.results[0]?.value).rejects.toThrow();
});
