import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/doctor/compare-versions.ts';
import { examineTool } from '../../../src/doctor/examine-tool.ts';
import { isNeeded, type Tool } from '../../../src/doctor/tool.ts';
import { resolve } from '../../../src/spec/resolve.ts';
import { stacks } from '../../../templates/index.ts';

const install = { 'apt-get': 'apt it', dnf: 'dnf it', brew: 'brew it', winget: 'winget it', else: 'a page' };
const tool = (more: Partial<Tool>): Tool => ({ id: 't', label: 'T', purpose: 'x', argv: [], install, ...more });
const prints = (text: string): readonly string[] => [process.execPath, '-e', `console.log(${JSON.stringify(text)})`];

describe('examineTool', () => {
  it('reads a version wherever it stands', async () => {
    const report = await examineTool(tool({ argv: prints('tool v1.2.3 (build 9)') }), 'else');
    expect(report).toMatchObject({ status: 'found', version: '1.2.3' });
    expect(report).not.toHaveProperty('install');
  });

  it('says how to install what is too old or missing, with what the machine has', async () => {
    const old = tool({ argv: prints('1.9'), minimum: '1.10' });
    expect(await examineTool(old, 'apt-get')).toMatchObject({ status: 'too old', install: 'apt it' });
    const missing = tool({ argv: ['no-such-program-anywhere'] });
    expect(await examineTool(missing, 'brew')).toMatchObject({ status: 'missing', install: 'brew it' });
    const nowhere = tool({ argv: ['--version'], find: () => Promise.resolve(undefined) });
    expect(await examineTool(nowhere, 'else')).toMatchObject({ status: 'missing', install: 'a page' });
  });
});

describe('compareVersions', () => {
  it.each([
    ['1.9', '1.10', -1],
    ['2', '2.0.0', 0],
    ['24.11.0', '22.18.0', 2],
  ])('%s against %s', (a, b, sign) => {
    expect(compareVersions(a, b)).toBe(sign);
  });
});

describe('isNeeded', () => {
  it('asks the language and the choices of the spec', () => {
    const spec = resolve({ version: 1, name: 'my-api' }, { stacks });
    expect(isNeeded(tool({}), spec)).toBe(true);
    expect(isNeeded(tool({ choice: 'postgresql' }), spec)).toBe(true);
    expect(isNeeded(tool({ choice: 'mysql' }), spec)).toBe(false);
    expect(isNeeded(tool({ languages: ['python'] }), spec)).toBe(false);
  });
});
