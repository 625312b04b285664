import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { readRedisReply, type RedisReply } from './redis-reply.ts';

/** A connection to a Redis server, as plain as the suite and the development servers need it. */
export type RedisClient = Readonly<{
  /** Sends one command; rejects with what the server refuses. */
  send(...command: readonly string[]): Promise<RedisReply>;
  /** From now on `seen` is told every command that the server executes for anybody; nothing else can be sent then. */
  monitor(seen: (line: string) => void): Promise<void>;
  close(): void;
}>;

/** Connects to `redis://[:password@]host:port[/database]` and signs in; rejects when that does not work in two seconds. */
export async function openRedis(url: string): Promise<RedisClient> {
  const { hostname, port, password, pathname } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port || 6379) });
  await connected(socket);
  const client = clientOn(socket);
  try {
    if (password !== '') await client.send('AUTH', decodeURIComponent(password));
    if (pathname.length > 1) await client.send('SELECT', pathname.slice(1));
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

async function connected(socket: Socket): Promise<void> {
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(2_000) });
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

type Waiting = Readonly<{ resolve: (reply: RedisReply) => void; reject: (error: Error) => void }>;

function clientOn(socket: Socket): RedisClient {
  const waiting: Waiting[] = [];
  let monitoring: ((line: string) => void) | undefined;
  let bytes = Buffer.alloc(0);
  let lost: Error | undefined;

  function settle(reply: RedisReply): void {
    const next = waiting.shift();
    if (!next) monitoring?.(String(reply));
    else if (reply instanceof Error) next.reject(reply);
    else next.resolve(reply);
  }

  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let read = readRedisReply(bytes); read; read = readRedisReply(bytes)) {
      bytes = bytes.subarray(read.end);
      settle(read.reply);
    }
  });
  socket.on('error', (error) => {
    lost = error;
  });
  socket.on('close', () => {
    lost ??= new Error('the connection to Redis is closed');
    for (const { reject } of waiting.splice(0)) reject(lost);
  });

  function send(...command: readonly string[]): Promise<RedisReply> {
    if (lost) return Promise.reject(lost);
    const parts = command.map((word) => `$${String(Buffer.byteLength(word))}\r\n${word}\r\n`);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      socket.write(`*${String(command.length)}\r\n${parts.join('')}`);
    });
  }

  return {
    send,
    async monitor(seen) {
      monitoring = seen;
      await send('MONITOR');
    },
    close: () => {
      socket.destroy();
    },
  };
}
