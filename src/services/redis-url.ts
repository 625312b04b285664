/** The URL of a database on a Redis server of this machine; without a number it is the first one. */
export function redisUrl({ port, password }: Readonly<{ port: number; password: string }>, database?: number): string {
  const login = password === '' ? '' : `:${encodeURIComponent(password)}@`;
  return `redis://${login}127.0.0.1:${String(port)}${database === undefined ? '' : `/${String(database)}`}`;
}
