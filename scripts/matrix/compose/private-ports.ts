import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../src/services/free-port.ts';

/**
 * Publishes every port of the compose file in `dir` at one that is free: those of a person's own machine may be taken on
 * this one. Gives the new ports by the old.
 */
export async function privatePorts(dir: string): Promise<ReadonlyMap<string, string>> {
  const path = join(dir, 'compose.yaml');
  let text = readFileSync(path, 'utf8');
  const ports = new Map<string, string>();
  for (const [, port = ''] of text.matchAll(/^ +- 127\.0\.0\.1:(\d+):\1$/gm)) {
    const own = String((await freePort()) ?? 0);
    ports.set(port, own);
    text = text.replaceAll(`127.0.0.1:${port}:${port}`, `127.0.0.1:${own}:${port}`);
    text = text.replaceAll(`http://localhost:${port}`, `http://localhost:${own}`);
  }
  writeFileSync(path, text);
  return ports;
}
