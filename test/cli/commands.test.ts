import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeMeanings } from '../../src/cli/explain/exit-code-meanings.ts';
import { ruleSentences } from '../../src/cli/explain/rule-sentences.ts';
import { main } from '../../src/cli/main.ts';
import { exitCode } from '../../src/errors.ts';
import { packageRoot } from '../../src/package-root.ts';
import { ruleIds } from '../../src/spec/rules.ts';
import { stacks } from '../../templates/index.ts';
import { recordingTerminal } from '../fixtures/recording-terminal.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

async function run(...argv: readonly string[]) {
  const { terminal, out, err } = recordingTerminal(temporaryFolder());
  const code = await main(argv, terminal);
  return { code, out: out(), err: err() };
}

describe('explain', () => {
  it('knows every exit code and every rule', () => {
    expect(Object.keys(exitCodeMeanings).map(Number).sort()).toEqual(Object.values(exitCode).map(Number).sort());
    expect(Object.keys(ruleSentences).sort()).toEqual([...ruleIds].sort());
  });

  it.each([
    ['69', '69 (exit code)'],
    ['database.provider', 'flag: --database-provider'],
    ['database-provider', 'The database itself.'],
    ['PostgreSQL', 'available with:'],
    ['kafka', 'available with: no stack yet'],
    ['required-cycles', 'require each other in a circle'],
    ['e07', 'run it: backwright verify --only E07'],
    ['Ruby on Rails', 'is not available yet'],
  ])('explains %s', async (topic, words) => {
    const { code, out } = await run('explain', topic);
    expect(code).toBe(exitCode.done);
    expect(out).toContain(words);
  });

  it('names the nearest word for one that it does not know', async () => {
    const { code, err } = await run('explain', 'postgresqll');
    expect(code).toBe(exitCode.usage);
    expect(err).toContain('Did you mean postgresql?');
  });
});

describe('stacks', () => {
  it('lists all sixteen, and claims of none what is not recorded', async () => {
    const { out } = await run('stacks', '--json');
    const reports = (JSON.parse(out) as { stacks: { id: string; available: boolean; runs: unknown[] }[] }).stacks;
    expect(reports).toHaveLength(16);
    expect(reports.filter(({ available }) => available).map(({ id }) => id)).toEqual(stacks.map(({ id }) => id));
    expect(reports.filter(({ available, runs }) => !available && runs.length > 0)).toEqual([]);
  });
});

describe('completion', () => {
  const bash = (...words: readonly string[]): string => {
    const bin = `"${process.execPath}" "${join(packageRoot, 'bin/backwright.js')}"`;
    const line = words.map((word) => `'${word}'`).join(' ');
    const script = `source <(${bin} completion bash); COMP_WORDS=(backwright ${line}); COMP_CWORD=${String(words.length)}; _backwright; echo "\${COMPREPLY[@]}"`;
    return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim();
  };

  it.each([
    [['ver'], 'verify'],
    [['services', ''], 'up down status --json --help'],
    [['create', '--stack', 'fast'], 'fastify fastapi'],
    [['create', '--rate-limit-r'], '--rate-limit-requests'],
    [['create', '--spec', ''], ''],
  ])('in bash completes %j', (words, wanted) => {
    expect(bash(...words)).toBe(wanted);
  });

  it.each(['zsh', 'fish'])('for %s names every command and quotes what people wrote', async (shell) => {
    const { code, out } = await run('completion', shell);
    expect(code).toBe(exitCode.done);
    expect(out).toContain('services');
    expect(out).toContain('rate-limit-requests');
    expect((out.match(/'/g) ?? []).length % 2).toBe(0);
  });

  it('refuses a shell that it does not know', async () => {
    expect(await run('completion', 'tcsh')).toMatchObject({ code: exitCode.usage });
  });
});

describe('doctor', () => {
  it('says what is there, and what is missing with the command that installs it', async () => {
    const { terminal, out } = recordingTerminal(temporaryFolder());
    const path = process.env['PATH'];
    process.env['PATH'] = temporaryFolder();
    try {
      await expect(main(['doctor'], terminal)).resolves.toBe(exitCode.checkFailed);
    } finally {
      process.env['PATH'] = path;
    }
    expect(out()).toMatch(/^Node\.js +missing: needed to run the backend\n {2}install: /m);
    expect(out()).toMatch(/^git +missing, optional: /m);
  });
});
