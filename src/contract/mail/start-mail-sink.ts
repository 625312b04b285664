import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MailSink, Message } from './mail-sink.ts';
import { readMessage } from './read-message.ts';

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1]?.toLowerCase() ?? '';

/** Gets a whole mail; resolves with the answer to its sender, for example `250 taken` or `451 not now`. */
type TakeMessage = (message: Message) => Promise<string>;

/** Speaks SMTP (RFC 5321) with one client, as much of it as a mail needs. */
function converse(socket: Socket, take: TakeMessage): void {
  let buffer = '';
  let from = '';
  let to: string[] = [];
  let receiving = false;
  const say = (line: string) => socket.write(`${line}\r\n`);

  function command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') say('250-contract.test\r\n250 8BITMIME');
    else if (verb === 'MAIL') [from, to] = [addressIn(line), []];
    else if (verb === 'RCPT') to.push(addressIn(line));
    else if (verb === 'DATA') {
      receiving = true;
      say('354 go on');
      return;
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
      return;
    } else if (!['HELO', 'RSET', 'NOOP'].includes(verb)) {
      say('502 not here');
      return;
    }
    if (verb !== 'EHLO') say('250 ok');
  }

  function takePart(): boolean {
    const end = receiving ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
    if (end < 0) return false;
    const part = buffer.slice(0, end);
    buffer = buffer.slice(end + (receiving ? 5 : 2));
    if (receiving) {
      receiving = false;
      // A line that begins with a dot was given a second one.
      void take(readMessage({ from, to }, part.replaceAll('\r\n..', '\r\n.'))).then(say);
    } else command(part);
    return true;
  }

  socket.setEncoding('latin1');
  socket.on('error', () => undefined);
  socket.on('data', (chunk: string) => {
    buffer += chunk;
    while (takePart());
  });
  say('220 contract.test ESMTP');
}

/** Starts a mail server on a free port of this machine that keeps what it is sent and, by `answer`, does not refuse. */
export async function startMailSink(answer: TakeMessage = () => Promise.resolve('250 taken')): Promise<MailSink> {
  const kept: Message[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, async (message) => {
      const line = await answer(message);
      if (line.startsWith('2')) kept.push(message);
      return line;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    async messages({ to, count = 1, timeoutMs = 10_000 }) {
      const found = () => kept.filter((message) => message.to.includes(to.toLowerCase()));
      for (let waited = 0; waited < timeoutMs && found().length < count; waited += 50) await sleep(50);
      return found();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
