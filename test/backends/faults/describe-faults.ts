import { randomInt } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createBackend, type Backend } from '../backend.ts';
import { judgeFault } from './judge-fault.ts';
import { planted, type PlantedStack } from './planted.ts';
import { sample } from './sample.ts';

/** Plants some of a stack's faults, others in every run; all of them is `npm run faults`. BACKWRIGHT_SEED repeats a draw. */
export function describeFaults(stack: PlantedStack, count: number): void {
  const seed = Number(process.env['BACKWRIGHT_SEED'] ?? randomInt(1, 2 ** 31));
  const all = planted[stack];
  process.stdout.write(
    `${String(count)} of ${String(all.length)} faults of ${stack}: BACKWRIGHT_SEED=${String(seed)}\n`,
  );

  describe(`${stack} (BACKWRIGHT_SEED=${String(seed)})`, () => {
    const backends = new Map<string, Promise<Backend>>();
    const backendOf = (example: string): Promise<Backend> => {
      const parent = (): string => mkdtempSync(join(inject('workshop'), 'faults-'));
      const venv = stack === 'fastapi' ? { venv: inject('venv') } : {};
      const made = backends.get(example) ?? createBackend({ example, parent: parent(), stack, ...venv });
      backends.set(example, made);
      return made;
    };

    it.each(sample(all, count, seed))('$example: $check finds that $what', async (fault) => {
      const { dir } = await backendOf(fault.example);
      const { found, says } = await judgeFault(dir, fault);
      expect(found, says).toBe(true);
    });
  });
}
