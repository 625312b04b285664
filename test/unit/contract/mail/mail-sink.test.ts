import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { readMessage } from '../../../../src/contract/mail/read-message.ts';
import { startMailSink } from '../../../../src/contract/mail/start-mail-sink.ts';

/** Sends lines one after the other, each when the server has answered the one before. */
function send(url: string, lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const waiting = [...lines];
    let answers = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      answers += chunk;
      const next = waiting.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
    });
    socket.on('close', () => {
      resolve(answers);
    });
  });
}

it('keeps what it is sent, by address', async () => {
  const sink = await startMailSink();
  try {
    const answers = await send(sink.url, [
      'EHLO here',
      'MAIL FROM:<Suite@example.com>',
      'RCPT TO:<Somebody@Example.com>',
      'DATA',
      'Subject: Hello\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nline one\r\n..dotted\r\n.',
      'STARTTLS',
      'QUIT',
    ]);
    expect(answers.match(/^\d{3}/gm)).toEqual(['220', '250', '250', '250', '250', '354', '250', '502', '221']);
    expect(await sink.messages({ to: 'somebody@example.com' })).toEqual([
      {
        ...{ from: 'suite@example.com', to: ['somebody@example.com'], subject: 'Hello', id: '', type: 'text/plain' },
        text: 'line one\r\n.dotted',
      },
    ]);
    expect(await sink.messages({ to: 'nobody@example.com', timeoutMs: 60 })).toEqual([]);
  } finally {
    await sink.stop();
  }
});

it('decodes subjects and texts', () => {
  const mail = (head: string, body: string) => readMessage({ from: '', to: [] }, `${head}\r\n\r\n${body}`);
  const quoted = mail(
    'Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_an?=\r\n =?UTF-8?B?IGRpY2g=?=\r\nContent-Transfer-Encoding: quoted-printable',
    'https://x/?token=3Dabc=\r\ndef =E2=82=AC',
  );
  expect(quoted).toMatchObject({ subject: 'Grüße an dich', text: 'https://x/?token=abcdef €' });
  expect(mail('Content-Transfer-Encoding: base64', 'w6TDtg==').text).toBe('äö');
});
