import type { Message } from './mail-sink.ts';

/** Quoted-printable (RFC 2045 §6.7) as bytes. */
function unquoted(text: string): Buffer {
  const joined = text.replaceAll(/=\r?\n/g, '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** Encoded words in a header (RFC 2047). */
function decodedWords(text: string): string {
  const joined = text.replaceAll(/\?=\s+=\?/g, '?==?');
  return joined.replaceAll(/=\?([^?]+)\?([BbQq])\?([^?]*)\?=/g, (_all, charset: string, kind: string, word: string) => {
    const bytes = kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : unquoted(word.replaceAll('_', ' '));
    return new TextDecoder(charset).decode(bytes);
  });
}

/** Reads a mail of one text part as it came over SMTP, in latin1 so that every byte is kept. */
export function readMessage(envelope: Pick<Message, 'from' | 'to'>, raw: string): Message {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join('\r\n\r\n');
  const headers = new Map(
    head
      .replaceAll(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .map((line): [string, string] => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
  );
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? unquoted(body)
        : Buffer.from(body, 'latin1');
  const type = (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '';
  return {
    ...envelope,
    subject: decodedWords(headers.get('subject') ?? ''),
    id: headers.get('message-id') ?? '',
    type,
    text: new TextDecoder().decode(bytes),
  };
}
