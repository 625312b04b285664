import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandEntries } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { exitCode } from '../../src/errors.ts';
import { packageRoot } from '../../src/package-root.ts';
import { recordingTerminal } from '../fixtures/recording-terminal.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

async function run(argv: readonly string[], fallback?: string) {
  const { terminal, out, err } = recordingTerminal(temporaryFolder());
  const code = await main(argv, terminal, fallback);
  return { code, out: out(), err: err() };
}

describe('backwright', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('lists its commands: %j', async (argv) => {
    const { code, out } = await run(argv);
    expect(code).toBe(exitCode.done);
    for (const { name } of commandEntries) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it.each(commandEntries.map(({ name }) => name))('explains %s with every option of it', async (name) => {
    const { code, out } = await run([name, '--help']);
    const command = await commandEntries.find((entry) => entry.name === name)?.load();
    expect(code).toBe(exitCode.done);
    expect(out).toContain(`Usage: backwright ${name}`);
    for (const option of command?.options ?? []) expect(out).toMatch(new RegExp(`^  --${option.name}( |$)`, 'm'));
  });

  it('refuses an unknown command with the nearest one, as text and as JSON', async () => {
    expect(await run(['creaet'])).toEqual({
      code: exitCode.usage,
      out: '',
      err: 'error  unknown command "creaet"  → Did you mean backwright create?\n',
    });
    const { out, err } = await run(['creaet', '--json']);
    expect(JSON.parse(out)).toMatchObject({ status: 'error', exitCode: 64, problems: [{ path: 'creaet' }] });
    expect(err).toBe('');
  });

  it('takes a first word that is no command as the name of a new backend, when create is meant', async () => {
    expect((await run(['--help'], 'create')).out).toContain('Usage: backwright create');
    expect((await run(['verify', '--help'], 'create')).out).toContain('Usage: backwright verify');
    expect((await run(['my-api', '--sepc', 'x'], 'create')).err).toContain('Did you mean --spec?');
  });

  it('prints the published JSON Schema', async () => {
    const { out } = await run(['schema']);
    expect(out).toBe(readFileSync(join(packageRoot, 'schema', 'backend.schema.json'), 'utf8'));
  });

  it.each([
    [['services'], 'services needs an action'],
    [['services', 'start'], 'unknown action "start"'],
    [['verify', '--seed', 'x'], '--seed takes a whole number'],
    [['create', '--diff'], '--diff belongs to --dry-run'],
    [['create', '--spec', 'gone.yaml'], 'cannot read the spec gone.yaml'],
  ])('refuses a command line that makes no sense: %j', async (argv, reason) => {
    const { code, err } = await run(argv);
    expect(code).toBe(exitCode.usage);
    expect(err).toContain(reason);
  });
});
