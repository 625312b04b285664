import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { terminalSession, type TerminalSession } from './terminal-session.ts';

const skip = '--skip install,openapi,git-init';
let session: TerminalSession;

afterEach(() => {
  session.end();
});

describe('create at a terminal', () => {
  it('ends in a backend after Return three times', async () => {
    session = terminalSession(`create ${skip}`);
    await session.see(/What is the project called\? \(my-api\)/);
    session.press('Enter');
    await session.see(/What does it keep\?/);
    session.press('Enter');
    const shown = await session.see(/Create it like this\?/);
    expect(shown).toContain('title: string required');
    expect(shown).toMatch(/^my-api\/$/m);
    session.press('Enter');
    expect(await session.see(/exit code \d/)).toContain('exit code 0');
    expect(readFileSync(join(session.cwd, 'my-api/backend.yaml'), 'utf8')).toContain('Task:');
  });

  it('goes back by Escape, by a typed < and by the entry Back', async () => {
    session = terminalSession(`create ${skip}`);
    await session.see(/project called/);
    session.type('first');
    session.press('Enter');
    await session.see(/What does it keep\?/);
    session.press('Escape');
    await session.see(/project called\? \(first\)/);
    session.type('second');
    session.press('Enter');
    await session.see(/What does it keep\?[\s\S]*None yet\s+Back/);
    session.press('Down', 'Enter');
    await session.see(/What is one of them called\?/);
    session.type('<');
    session.press('Enter');
    await session.see(/What is one of them called\? <[\s\S]*None yet\s+Back/);
    session.press('Up', 'Down', 'Down', 'Down', 'Enter');
    await session.see(/project called\? \(second\)/);
  });

  it('says at once what is wrong with a name and with a field, and takes what is mended', async () => {
    session = terminalSession(`create ${skip}`);
    await session.see(/project called/);
    session.type('Not Legal');
    session.press('Enter');
    await session.see(/kebab-case.*\n?.*my-api|not a legal|for example/);
    session.press('C-u');
    session.type('shop');
    session.press('Enter');
    await session.see(/What does it keep\?/);
    session.press('Down', 'Enter');
    await session.see(/What is one of them called\?/);
    session.type('Product');
    session.press('Enter');
    await session.see(/Field 1 of Product/);
    session.type('price: desimal(10,2)');
    session.press('Enter');
    await session.see(/did you mean `decimal`/);
    session.press('C-u');
    session.type('price: decimal(10,2)');
    session.press('Enter');
    await session.see(/Field 2 of Product/);
    session.press('Enter');
    await session.see(/Go on with Product/);
  });

  it('leaves nothing behind at Ctrl-C, and exits 130', async () => {
    session = terminalSession(`create ${skip}`);
    await session.see(/project called/);
    session.press('Enter');
    await session.see(/What does it keep\?/);
    session.press('C-c');
    expect(await session.see(/exit code \d+/)).toMatch(/interrupted; nothing was left behind[\s\S]*exit code 130/);
    expect(readdirSync(session.cwd)).toEqual([]);
  });

  it('fits a narrow terminal', async () => {
    session = terminalSession(`create my-api ${skip}`, { columns: 40 });
    await session.see(/What does it keep\?/);
    session.press('Enter');
    await session.see(/Create it like this\?/);
    expect(Math.max(...session.rows().map((row) => row.length))).toBeLessThanOrEqual(40);
    expect(session.screen()).toMatch(/^ {2}src\/$/m);
    session.press('Enter');
    expect(await session.see(/exit code \d/)).toContain('exit code 0');
  });

  it('asks nothing when the spec is there, and says the same without colours', async () => {
    session = terminalSession(`create my-api --yes ${skip}`, { env: 'NO_COLOR=1' });
    expect(await session.see(/exit code \d/)).toContain('exit code 0');
    expect(session.screen()).not.toContain('What does it keep?');
    expect(existsSync(join(session.cwd, 'my-api/package.json'))).toBe(true);
  });
});

describe('a long step', () => {
  it('ends at once at Ctrl-C, keeps the complete files and says so', async () => {
    // Stands in for an install that takes long.
    session = terminalSession('create my-api --yes --skip openapi,git-init', {
      env: `mkdir slow; printf '#!/bin/sh\\nexec sleep 60\\n' > slow/npm; chmod +x slow/npm; PATH="$PWD/slow:$PATH"`,
    });
    await session.see(/Install the dependencies … [1-9]\d* s/);
    session.press('C-c');
    const shown = await session.see(/exit code \d+/);
    expect(shown).toContain('exit code 130');
    expect(shown).toMatch(/Interrupted\. The files are complete/);
    expect(existsSync(join(session.cwd, 'my-api/package.json'))).toBe(true);
  });
});
