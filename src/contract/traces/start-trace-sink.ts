import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { readExport } from './read-export.ts';
import type { Span, TraceSink } from './trace-sink.ts';

/** Starts a collector of OTLP over HTTP on a free port of this machine that keeps what it is sent. */
export async function startTraceSink(): Promise<TraceSink> {
  const kept: Span[] = [];
  const exports: Buffer[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const isExport = request.method === 'POST' && request.url === '/v1/traces';
      if (!isExport || request.headers['content-type'] !== 'application/x-protobuf') {
        response.writeHead(isExport ? 415 : 404).end();
        return;
      }
      const bytes = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      exports.push(bytes);
      kept.push(...readExport(bytes));
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    spans: () => kept,
    saw: (text) => exports.some((bytes) => bytes.includes(text)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
