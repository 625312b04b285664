import { randomBytes } from 'node:crypto';
import type { Spec } from '../../types.ts';
import type { Client } from '../http/client.ts';
import type { Exchange } from '../http/exchange.ts';

/** What is said about a file that is sent; a member that is absent is left out of the body. */
export type UploadParts = Readonly<{ target?: string; name?: string; type?: string; bytes?: Uint8Array }>;

/** Sends a file as a form does; the name goes out byte for byte. */
export function upload(spec: Spec, client: Client, { target, name, type, bytes }: UploadParts): Promise<Exchange> {
  const boundary = `suite-${randomBytes(12).toString('hex')}`;
  const part = (headers: readonly string[], content: Uint8Array) =>
    Buffer.concat([Buffer.from([`--${boundary}`, ...headers, '', ''].join('\r\n')), content, Buffer.from('\r\n')]);
  const fileName = (name ?? 'sample').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const raw = Buffer.concat([
    ...(target === undefined ? [] : [part(['Content-Disposition: form-data; name="target"'], Buffer.from(target))]),
    ...(bytes === undefined
      ? []
      : [
          part(
            [
              `Content-Disposition: form-data; name="file"; filename="${fileName}"`,
              ...(type === undefined ? [] : [`Content-Type: ${type}`]),
            ],
            bytes,
          ),
        ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return client.send('POST', `${spec.api.basePath}/files`, { raw, headers });
}
