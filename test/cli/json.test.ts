import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { commandEntries } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { exitCode } from '../../src/errors.ts';
import { packageRoot } from '../../src/package-root.ts';
import { recordingTerminal } from '../fixtures/recording-terminal.ts';
import { shopSpec } from '../fixtures/shop-spec.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const schema = JSON.parse(readFileSync(join(packageRoot, 'schema', 'output.schema.json'), 'utf8')) as {
  $defs: Readonly<Record<string, object>>;
};
const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addSchema(schema, 'output');

async function run(argv: readonly string[]) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'backend.yaml'), shopSpec);
  const { terminal, out, err } = recordingTerminal(cwd);
  const code = await main([...argv, '--json'], terminal);
  return { code, document: JSON.parse(out()) as unknown, err: err() };
}

describe('--json', { timeout: 60_000 }, () => {
  it.each([
    ['error', ['creaet']],
    ['error', ['create', '--spec', 'gone.yaml']],
    ['error', ['explain', 'nothing-at-all']],
    ['error', ['verify', '/nowhere']],
    ['error', ['services', 'up', '/nowhere']],
    ['created', ['create', '--spec', 'backend.yaml', '--skip', 'install,openapi,git-init']],
    ['plan', ['create', '--spec', 'backend.yaml', '--plan']],
    ['dryRun', ['create', '--spec', 'backend.yaml', '--dry-run', '--diff']],
    ['checks', ['verify', '--list']],
    ['doctor', ['doctor', '--spec', 'backend.yaml']],
    ['stacks', ['stacks']],
    ['explained', ['explain']],
    ['explained', ['explain', 'PostgreSQL']],
  ])('prints the document "%s" of the published schema: %j', async (kind, argv) => {
    const { document } = await run(argv);
    const validate = ajv.getSchema(`output#/$defs/${kind}`);
    expect(validate?.(document), JSON.stringify(validate?.errors, null, 2)).toBe(true);
  });

  it('is there for every command whose result is more than a file', async () => {
    const plain = ['schema', 'completion'];
    for (const { load } of commandEntries.filter(({ name }) => !plain.includes(name))) {
      expect((await load()).options.map((option) => option.name)).toContain('json');
    }
  });

  it('ends with the exit code that the document says', async () => {
    const { code, document } = await run(['create', '--spec', 'gone.yaml']);
    expect(code).toBe(exitCode.usage);
    expect(document).toMatchObject({ exitCode: exitCode.usage });
  });
});
