import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requirementsText } from '../../src/cli/create/requirements-text.ts';
import { schemaOrder } from '../../src/cli/create/schema-order.ts';
import { interviewPerson } from '../../src/cli/interview/interview.ts';
import { reproducingCommand } from '../../src/cli/interview/reproducing-command.ts';
import { packageRoot } from '../../src/package-root.ts';
import { enter, scriptedPerson } from '../fixtures/scripted-person.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

describe('the command that an interview shows', { timeout: 60_000 }, () => {
  it('gives the same spec without a question, whatever the answers hold', async () => {
    const hostile = `It's "quoted" $HOME \`x\` \\ and *`;
    const { interview } = scriptedPerson([
      'book-shop',
      ...['add', 'Book', 'title: string required default="it\'s" filter', 'state: enum(new, "sold out")', '', 'done'],
      ...['settings', hostile],
      ...Array<typeof enter>(20).fill(enter),
    ]);
    const answers = schemaOrder(await interviewPerson(interview));
    const cwd = temporaryFolder();
    const command = reproducingCommand(answers);
    const run = `backwright() { "${process.execPath}" "${join(packageRoot, 'bin/backwright.js')}" "$@"; }\n${command} --skip install,openapi,git-init`;
    const { status, stderr } = spawnSync('bash', ['-c', run], { cwd, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(readFileSync(join(cwd, 'book-shop/backend.yaml'), 'utf8')).toBe(requirementsText(answers, []));
    expect(answers).toMatchObject({ name: 'book-shop', description: hostile, resources: { Book: {} } });
  });
});
