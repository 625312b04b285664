import type { Delivery } from '../../../src/types.ts';

/** The newest Python that every pin supports, on the slim image of Debian. */
const python = 'python:3.13.9-slim-bookworm';

/** pip has no lock file: the exact versions of pyproject.toml are read out of it. */
const requirements =
  "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\\n')";

/** How a FastAPI backend becomes an image and runs in one. */
export const fastapiDelivery: Delivery = {
  port: 3000,
  health: '/health',
  ready: '/ready',
  stages: [
    {
      name: 'dependencies',
      from: python,
      says: 'What runs in production, and nothing that only development needs.',
      steps: [
        {
          do: 'env',
          values: { UV_COMPILE_BYTECODE: '1', UV_LINK_MODE: 'copy', UV_PYTHON_DOWNLOADS: 'never' },
          manager: 'uv',
        },
        { do: 'run', command: 'pip install --no-cache-dir uv==0.13.9', manager: 'uv' },
        { do: 'copy', paths: ['pyproject.toml', 'uv.lock'], to: './', manager: 'uv' },
        { do: 'run', command: 'uv sync --frozen --no-dev', cache: '/root/.cache/uv', manager: 'uv' },
        { do: 'copy', paths: ['pyproject.toml'], to: './', manager: 'pip' },
        {
          do: 'run',
          command: `python -m venv .venv && python -c "${requirements}" > requirements.txt`,
          manager: 'pip',
        },
        {
          do: 'run',
          command: '.venv/bin/pip install --requirement requirements.txt && .venv/bin/pip uninstall --yes pip',
          cache: '/root/.cache/pip',
          manager: 'pip',
        },
      ],
    },
  ],
  runtime: {
    name: 'runtime',
    from: python,
    says: 'Runs.',
    steps: [
      { do: 'env', values: { PYTHONDONTWRITEBYTECODE: '1', PYTHONUNBUFFERED: '1' } },
      { do: 'copy', stage: 'dependencies', paths: ['/app/.venv'], to: './.venv' },
      { do: 'copy', paths: ['pyproject.toml'], to: './' },
      { do: 'copy', paths: ['app'], to: './app' },
      { do: 'copy', paths: ['alembic.ini'], to: './', only: 'migrations' },
      { do: 'copy', paths: ['migrations'], to: './migrations', only: 'migrations' },
      { do: 'copy', paths: ['seeds'], to: './seeds', only: 'seeds' },
      { do: 'copy', paths: ['rbac.yaml'], to: './', only: 'policies' },
      { do: 'copy', paths: ['data'], to: './data', only: 'passwords' },
      { do: 'copy', paths: ['lua'], to: './lua', only: 'scripts' },
    ],
  },
  probe: [
    '.venv/bin/python',
    '-c',
    "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ.get('PORT', '3000') + '/health', timeout=2)",
  ],
  contextIgnores: ['.venv', '**/__pycache__', '.mypy_cache', '.pytest_cache', '.ruff_cache', 'tests', 'reports'],
  budgetMegabytes: 100,
};
