import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCode } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import type { Command } from '../command.ts';

/** `backwright schema`: the published files, as editors and programs use them. */
export const schema: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of backend.yaml, or of the documents that --json prints.',
  positionals: '',
  maxPositionals: 0,
  options: [{ name: 'output', kind: 'flag', help: 'The schema of what --json prints, by command.' }],
  examples: ['backwright schema > backend.schema.json', 'backwright schema --output'],
  async run({ flags }, terminal) {
    const file = flags.has('output') ? 'output.schema.json' : 'backend.schema.json';
    terminal.out(await readFile(join(packageRoot, 'schema', file), 'utf8'));
    return exitCode.done;
  },
};
