import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceRun } from '../../src/cli/stacks/evidence.ts';
import { mustRun } from '../demo/must-run.ts';
import { packageRoot } from '../../src/package-root.ts';
import { runProgram } from '../process/run-program.ts';
import { currentCommit } from './current-commit.ts';

type Report = Readonly<{
  passed: number;
  failed: number;
  checks: Readonly<Record<string, Readonly<{ status: string; why?: string }>>>;
}>;

const bin = join(packageRoot, 'bin', 'backwright.js');

/** Generates one example on one stack, installs it, runs the contract suite, and says what came out and with what. */
export async function recordRun(stack: string, example: string, folder: string): Promise<EvidenceRun> {
  const name = `${stack}-${example.replace('.yaml', '')}`;
  const spec = join(packageRoot, 'examples', example);
  const create = [process.execPath, bin, 'create', '--dir', join(folder, name), '--spec', spec, '--stack', stack];
  await mustRun({ argv: [...create, '--skip', 'git-init'], cwd: folder });
  const json = join(folder, `${name}.json`);
  // A red suite is evidence too; only a report that is no report stops the run.
  const quoted = [process.execPath, bin, 'verify', join(folder, name), '--json'].map((word) => `'${word}'`).join(' ');
  await runProgram({ argv: ['sh', '-c', `${quoted} > '${json}' 2> '${json}.log'`], cwd: folder });
  const { passed, failed, checks } = JSON.parse(readFileSync(json, 'utf8')) as Report;
  const notRun = Object.entries(checks).filter(([, { status }]) => status !== 'passed' && status !== 'failed');
  return {
    spec: `examples/${example}`,
    date: new Date().toISOString().slice(0, 10),
    commit: await currentCommit(),
    versions: { node: process.versions.node, postgresql: await postgresVersion(folder) },
    passed,
    failed,
    notRun: Object.fromEntries(notRun.map(([id, { why = '' }]) => [id, why])),
  };
}

/** The server that the suite started, by the program that it found. */
async function postgresVersion(cwd: string): Promise<string> {
  const { output } = await runProgram({ argv: [process.execPath, bin, 'doctor', '--json'], cwd });
  const { tools } = JSON.parse(output) as { tools: readonly { id: string; version?: string }[] };
  return tools.find(({ id }) => id === 'postgresql')?.version ?? 'unknown';
}
