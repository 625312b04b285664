import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from '../../process/run-program.ts';
import { goTool } from '../files/go-tool.ts';
import { must } from '../../tools/must.ts';
import { want } from '../want.ts';

/** The audits of an installed backend: no secret in its history, and a route that goes is a change that breaks clients. */
export async function auditBackend(dir: string, log: (line: string) => void): Promise<string> {
  const gitleaks = await goTool('github.com/zricethezav/gitleaks/v8@v8.30.0', log);
  const oasdiff = await goTool('github.com/oasdiff/oasdiff@v1.11.7', log);
  const env = { ...process.env, PATH: [dirname(gitleaks), dirname(oasdiff), process.env['PATH']].join(':') };
  const here = { cwd: dir, env };
  await must(['make', 'openapi'], here);
  await must(['git', 'init', '--quiet'], here);
  await must(['git', 'add', '--all'], here);
  const author = ['-c', 'user.name=matrix', '-c', 'user.email=matrix@example.com'];
  await must(['git', ...author, 'commit', '--quiet', '--message', 'Start'], here);
  await must(['make', 'secrets'], here);
  await must(['make', 'api-diff', 'BASE=HEAD'], here);
  const path = join(dir, 'docs', 'openapi.json');
  const document = JSON.parse(readFileSync(path, 'utf8')) as { paths: Record<string, unknown> };
  const [, ...kept] = Object.entries(document.paths);
  writeFileSync(path, JSON.stringify({ ...document, paths: Object.fromEntries(kept) }));
  const { code } = await runProgram({ argv: ['make', 'api-diff', 'BASE=HEAD'], ...here });
  want(code !== 0, 'a route that is gone ends api-diff with an error');
  return 'no secret in the history, a route that goes is found';
}
