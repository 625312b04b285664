import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPins, pinsFolder } from '../../scripts/test/install-pins.ts';

/** The `node_modules` with every pin. `npm test` has installed them while other tests ran; alone, a project does it itself. */
export async function installedPins(workshop: string): Promise<string> {
  const ready = join(process.env['BACKWRIGHT_TEST_PINS'] ?? '', 'node_modules');
  if (process.env['BACKWRIGHT_TEST_PINS'] !== undefined && existsSync(ready)) return ready;
  const { code, output } = await installPins(workshop);
  if (code !== 0) throw new Error(`npm install of the pins ended with ${String(code)}:\n${output}`);
  return join(pinsFolder(workshop), 'node_modules');
}
