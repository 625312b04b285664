import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is remembered about a development server between `services up` and `services down`. */
export type ServiceRecord = Readonly<{
  /** Holds the data, the socket and the log. */
  folder: string;
  port: number;
  user: string;
  password: string;
  database: string;
}>;

const place = (dir: string) => join(dir, '.backwright', 'services');

/** Reads the record of service `id` of the backend in `dir`; undefined when it was never started. */
export async function readServiceRecord(dir: string, id: string): Promise<ServiceRecord | undefined> {
  const text = await readFile(join(place(dir), `${id}.json`), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ServiceRecord);
}

/** Writes the record in one rename. Its folder ignores itself in git, because the record holds a password. */
export async function writeServiceRecord(dir: string, id: string, record: ServiceRecord): Promise<void> {
  await mkdir(place(dir), { recursive: true, mode: 0o700 });
  await writeFile(join(place(dir), '.gitignore'), '*\n');
  const draft = join(place(dir), `${id}.json.${String(process.pid)}`);
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, join(place(dir), `${id}.json`));
}
