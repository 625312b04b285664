import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** How the backends of a language are judged by their own tools. */
export type Toolchain = Readonly<{
  /** Writes the OpenAPI document, which a step would have done. */
  openapi: readonly string[];
  /** What must succeed, as the end of a sentence about the backend. */
  clean: readonly (readonly [sentence: string, argv: readonly string[]])[];
  /** What tools add to the rendered files. */
  added: RegExp;
}>;

const knip = join(packageRoot, 'node_modules', '.bin', 'knip');

/** The tools of every stack that can be generated. */
export const toolchains: Readonly<Record<'express' | 'fastapi', Toolchain>> = {
  express: {
    openapi: ['npm', 'run', '--silent', 'openapi'],
    clean: [
      ['is formatted', ['npm', 'run', '--silent', 'format:check']],
      ['has strict types', ['npm', 'run', '--silent', 'typecheck']],
      ['has no lint', ['npm', 'run', '--silent', 'lint']],
      [
        'has no unused file, export or dependency',
        [knip, '--config', join(packageRoot, 'test/backends/generated-knip.jsonc')],
      ],
      ['is built', ['npm', 'run', '--silent', 'build']],
      ['passes its own unit tests', ['npm', 'test', '--silent']],
      ['passes its own integration tests', ['npm', 'run', '--silent', 'test:integration']],
    ],
    added: /^(\.env|node_modules\/.*|dist\/.*|coverage\/.*|\.git\/.*|package-lock\.json|contract\/settings\.json)$/,
  },
  fastapi: {
    openapi: ['make', '--silent', 'openapi'],
    clean: [
      ['is formatted', ['make', 'format-check']],
      ['has strict types', ['make', 'typecheck']],
      ['has no lint, and no missing or unused dependency', ['make', 'lint']],
      ['is built', ['make', 'build']],
      ['passes its own unit tests', ['make', 'test']],
      ['passes its own integration tests', ['make', 'test-integration']],
    ],
    added:
      /^(\.env|\.venv(\/.*)?|.*__pycache__\/.*|\.(mypy|ruff|pytest)_cache\/.*|\.git\/.*|uv\.lock|contract\/settings\.json)$/,
  },
};
