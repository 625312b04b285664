import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../process/run-program.ts';
import { must } from '../../tools/must.ts';
import { NotRun } from '../../tools/not-run.ts';

/** buildah and podman with storage of their own. */
export type Engine = Readonly<{
  run(...argv: readonly string[]): Promise<string>;
  /** Offers the interface of Docker at a socket until the signal. */
  serve(socket: string, signal: AbortSignal): Promise<unknown>;
  close(): Promise<void>;
}>;

const packages = ['podman', 'buildah', 'runc', 'netavark', 'aardvark-dns', 'iptables', 'catatonit', 'uidmap'];

/** Installs the engine from Debian where it is missing, and keeps everything it writes below `folder`. */
export async function openEngine(folder: string): Promise<Engine> {
  if (!(await answers('buildah')) || !(await answers('podman'))) await install(folder);
  const dir = join(folder, 'containers');
  mkdirSync(join(dir, 'net'), { recursive: true });
  writeFileSync(join(dir, 'containers.conf'), containersConf(join(dir, 'net')));
  const storage = `[storage]\ndriver = "overlay"\ngraphroot = "${dir}/graph"\nrunroot = "${dir}/run"\n`;
  writeFileSync(join(dir, 'storage.conf'), storage);
  const env = {
    ...process.env,
    CONTAINERS_CONF: join(dir, 'containers.conf'),
    CONTAINERS_STORAGE_CONF: join(dir, 'storage.conf'),
  };
  const close = async (): Promise<void> => {
    await runProgram({ argv: ['podman', 'rm', '--all', '--force', '--time', '0'], cwd: folder, env });
    await runProgram({ argv: ['podman', 'rmi', '--all', '--force'], cwd: folder, env });
  };
  const serve = (socket: string, signal: AbortSignal): Promise<unknown> =>
    runProgram({ argv: ['podman', 'system', 'service', '--time', '0', `unix://${socket}`], cwd: folder, env, signal });
  return { run: (...argv) => must(argv, { cwd: folder, env }), serve, close };
}

async function answers(program: string): Promise<boolean> {
  return (await runProgram({ argv: [program, '--version'], cwd: '/' })).code === 0;
}

async function install(cwd: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    throw new NotRun('needs buildah and podman, which are installed here only as root on Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await must(['apt-get', 'update', '-q'], { cwd, env });
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=400'];
  await must(['apt-get', 'install', ...options, ...packages, 'mmdebstrap'], { cwd, env });
}

/** Where limits of the machine may not be raised, podman's own defaults would be refused. */
function containersConf(net: string): string {
  return `[containers]
default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
[network]
network_backend = "netavark"
network_config_dir = "${net}"
`;
}
