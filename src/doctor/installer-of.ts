import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Installer } from './tool.ts';

const installers: readonly Installer[] = ['apt-get', 'dnf', 'brew', 'winget'];

/** What installs programs on this machine: the first of the known ones that is on the path. */
export async function installerOf(path: string): Promise<Installer | 'else'> {
  for (const installer of installers) {
    for (const folder of path.split(delimiter)) {
      const name = installer === 'winget' ? 'winget.exe' : installer;
      if (await isProgram(join(folder, name))) return installer;
    }
  }
  return 'else';
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
