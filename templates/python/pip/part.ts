import type { Part } from '../../../src/types.ts';

/** pip installs groups of pyproject.toml, but no project that is no package: its requirements have to be read out. */
const runtimeRequirements =
  "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\\n')";

/** pip as the package manager, in the virtual environment of the standard library. */
export const pip: Part = {
  id: 'python/pip',
  axis: 'tooling',
  choices: ['pip'],
  gives: () => [
    {
      to: 'command',
      name: 'install',
      description: 'Install the dependencies into .venv/',
      recipe: [
        'python3 -m venv .venv',
        '.venv/bin/python -m pip install --quiet --upgrade "pip>=25.1"',
        `.venv/bin/python -c "${runtimeRequirements}" > .venv/requirements.txt`,
        '.venv/bin/python -m pip install --quiet --requirement .venv/requirements.txt --group dev',
      ],
    },
  ],
};
