import { packageRoot } from '../../src/package-root.ts';
import { runProgram } from '../process/run-program.ts';

/** The short commit of this project; `+` marks changes that are not committed in what generates and judges backends. */
export async function currentCommit(): Promise<string> {
  const git = (argv: readonly string[]) => runProgram({ argv: ['git', '-C', packageRoot, ...argv], cwd: packageRoot });
  const { output } = await git(['rev-parse', '--short', 'HEAD']);
  const changes = await git(['status', '--porcelain', '--', 'src', 'templates', 'examples']);
  return `${output.trim()}${changes.output.trim() === '' ? '' : '+'}`;
}
