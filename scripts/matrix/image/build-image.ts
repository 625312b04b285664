import type { Engine } from './engine.ts';

/** Builds the image of the backend in `dir` without pulling anything, and says in how many seconds. */
export async function buildImage(engine: Engine, tag: string, dir: string): Promise<number> {
  const start = performance.now();
  const options = ['--format', 'docker', '--isolation', 'chroot', '--pull-never', '--network', 'host'];
  await engine.run('buildah', 'bud', ...options, '--tag', tag, dir);
  return (performance.now() - start) / 1000;
}
