import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCode } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import type { Command } from '../command.ts';

/** `backwright schema`: the published file, as editors use it. */
export const schema: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of backend.yaml.',
  positionals: '',
  maxPositionals: 0,
  options: [],
  examples: ['backwright schema > backend.schema.json'],
  async run(_, terminal) {
    terminal.out(await readFile(join(packageRoot, 'schema', 'backend.schema.json'), 'utf8'));
    return exitCode.done;
  },
};
