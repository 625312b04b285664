import { installWithApt } from '../../src/services/install-with-apt.ts';
import { runProgram } from '../process/run-program.ts';

/** Finds a program or installs the Debian package of its name. Undefined when it is there, else why not and what to do. */
export async function prepareProgram(name: string, log: (line: string) => void): Promise<string | undefined> {
  const isThere = async (): Promise<boolean> => {
    const { code } = await runProgram({ argv: ['sh', '-c', `command -v ${name}`], cwd: '.' });
    return code === 0;
  };
  if (await isThere()) return undefined;
  if ((await installWithApt(name, log)) && (await isThere())) return undefined;
  return `${name} was not found and could not be installed. Install it, for example: sudo apt-get install ${name}`;
}
