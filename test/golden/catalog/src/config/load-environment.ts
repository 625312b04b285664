import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Collects the settings: the process environment wins over `.env`, which wins over `.env.$APP_ENV`.
 * For every setting, `<NAME>_FILE` may name a file that holds its value, the usual way to mount a secret.
 */
export function loadEnvironment(processEnv: Environment, directory: string, names: readonly string[]) {
  const local = readEnvFile(`${directory}/.env`);
  const appEnv = processEnv.APP_ENV ?? local.APP_ENV ?? 'production';
  const merged: Environment = {
    ...readEnvFile(`${directory}/.env.${appEnv}`),
    ...local,
    ...processEnv,
    APP_ENV: appEnv,
  };
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of names) {
    const file = merged[`${name}_FILE`] ?? '';
    try {
      const value = file === '' ? merged[name] : readFileSync(file, 'utf8').trim();
      if (value !== undefined && value !== '') values[name] = value;
    } catch (error) {
      problems.push(`${name}_FILE: cannot read ${file} (${(error as Error).message})`);
    }
  }
  return { values, problems };
}

function readEnvFile(path: string): Environment {
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
}
