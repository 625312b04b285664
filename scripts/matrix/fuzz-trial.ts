import { join } from 'node:path';
import { fuzzBackend } from '../fuzz/fuzz-backend.ts';
import { packageRoot } from '../../src/package-root.ts';
import { must } from '../tools/must.ts';
import type { Trial } from './trial.ts';

const backends = [
  ['express', 'catalog'],
  ['express', 'relations'],
  ['fastapi', 'catalog'],
  ['fastapi', 'relations'],
] as const;

/** 200 examples for every operation of four backends, and nothing that Schemathesis or our own checks object to. */
export const fuzzTrial: Trial = {
  name: 'fuzz with 200 examples',
  async run({ folder, signal, log }) {
    const counts: string[] = [];
    for (const [stack, example] of backends) {
      const name = `fuzz-${stack}-${example}`;
      const dir = join(folder, name);
      const spec = join(packageRoot, 'examples', `${example}.yaml`);
      const bin = join(packageRoot, 'bin', 'create-backwright.js');
      log(`${example} on ${stack}`);
      await must([process.execPath, bin, name, '--spec', spec, '--stack', stack, '--yes'], { cwd: folder, signal });
      const cases = await fuzzBackend({ dir, folder: join(folder, `${name}-report`), examples: 200, seed: 1, signal });
      counts.push(`${stack} ${example} ${String(cases)} cases`);
    }
    return counts.join(', ');
  },
};
