import { readFile } from 'node:fs/promises';

/** The operating-system account a server runs under when we are root: PostgreSQL refuses to run as root. */
export type ServerAccount = Readonly<{ name: string; uid: number; gid: number }>;

/** The account for servers: `postgres`, else `nobody`, when we are root; undefined (ourselves) otherwise. */
export async function serverAccount(passwd = '/etc/passwd'): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile(passwd, 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const line = lines.find(([name]) => name === wanted);
    const uid = Number(line?.[2]);
    const gid = Number(line?.[3]);
    if (line && Number.isInteger(uid) && Number.isInteger(gid) && uid > 0) return { name: wanted, uid, gid };
  }
  return undefined;
}
