import { access } from 'node:fs/promises';
import { execa } from 'execa';

/**
 * Installs a Debian package when we are root on a Debian system: true when apt-get reported success.
 * The lock timeout matters: without it apt-get fails at once while another program holds the dpkg lock.
 */
export async function installWithApt(packageName: string, log: (line: string) => void): Promise<boolean> {
  const debian = await access('/etc/debian_version').then(
    () => true,
    () => false,
  );
  if (!debian || process.getuid?.() !== 0) return false;
  log(`Installing ${packageName} with apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await execa('apt-get', ['update'], { env, reject: false, timeout: 120_000 });
  const lock = 'DPkg::Lock::Timeout=400';
  const installed = await execa('apt-get', ['install', '-y', '--no-install-recommends', '-o', lock, packageName], {
    env,
    reject: false,
    timeout: 900_000,
  });
  if (installed.exitCode !== 0) log(`apt-get could not install ${packageName}: ${installed.stderr.slice(-500)}`);
  return installed.exitCode === 0;
}
