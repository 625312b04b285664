import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createBackend } from '../../test/backends/backend.ts';
import type { PlantedStack } from '../../test/backends/faults/planted.ts';
import { installPins, pinsFolder } from '../test/install-pins.ts';
import { preparePython } from '../test/prepare-python.ts';

/** Gives the folder of the backend of an example, made when it is asked for the first time. */
export type Workshop = (stack: PlantedStack, example: string) => Promise<string>;

/** A workshop below `folder`: what backends depend on is installed once for each language. */
export function openWorkshop(folder: string, signal: AbortSignal): Workshop {
  const made = new Map<string, Promise<unknown>>();
  const once = <Made>(name: string, make: () => Promise<Made>): Promise<Made> => {
    const known = (made.get(name) as Promise<Made> | undefined) ?? make();
    made.set(name, known);
    return known;
  };

  /** Node looks upwards, so that backends find the pins in the folder above them. */
  async function nodeModules(): Promise<void> {
    const { code, output } = await installPins(folder, signal);
    if (code !== 0) throw new Error(`npm install of the pins ended with ${String(code)}:\n${output}`);
    symlinkSync(join(pinsFolder(folder), 'node_modules'), join(folder, 'node_modules'));
  }

  async function venv(): Promise<string> {
    const { venv: ready, why } = await preparePython(folder, signal);
    if (ready === undefined) throw new Error(why);
    return ready;
  }

  const dependencies = {
    express: () => once('node_modules', nodeModules).then(() => ({})),
    fastapi: () => once('venv', venv).then((ready) => ({ venv: ready })),
  } as const satisfies Record<PlantedStack, () => Promise<{ venv?: string }>>;

  return (stack, example) =>
    once(`${stack} ${example}`, async () => {
      const needs = await dependencies[stack]();
      mkdirSync(join(folder, stack), { recursive: true });
      const parent = mkdtempSync(join(folder, stack, 'faults-'));
      return (await createBackend({ example, parent, stack, ...needs })).dir;
    });
}
