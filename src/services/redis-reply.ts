/** An answer of a Redis server, in the second version of its protocol. */
export type RedisReply = string | number | null | Error | readonly RedisReply[];

type Read = Readonly<{ reply: RedisReply; end: number }>;

/** Reads the reply that begins at `start`; undefined while it has not arrived completely. */
export function readRedisReply(bytes: Buffer, start = 0): Read | undefined {
  const lineEnd = bytes.indexOf('\r\n', start);
  if (lineEnd < 0) return undefined;
  const line = bytes.toString('utf8', start + 1, lineEnd);
  const end = lineEnd + 2;
  switch (String.fromCharCode(bytes[start] ?? 0)) {
    case ':':
      return { reply: Number(line), end };
    case '-':
      return { reply: new Error(line), end };
    case '$':
      return readText(bytes, end, Number(line));
    case '*':
      return readList(bytes, end, Number(line));
    default:
      return { reply: line, end };
  }
}

function readText(bytes: Buffer, start: number, length: number): Read | undefined {
  if (length < 0) return { reply: null, end: start };
  const end = start + length;
  return bytes.length < end + 2 ? undefined : { reply: bytes.toString('utf8', start, end), end: end + 2 };
}

function readList(bytes: Buffer, start: number, length: number): Read | undefined {
  const replies: RedisReply[] = [];
  let end = start;
  for (let index = 0; index < length; index += 1) {
    const item = readRedisReply(bytes, end);
    if (!item) return undefined;
    replies.push(item.reply);
    end = item.end;
  }
  return { reply: length < 0 ? null : replies, end };
}
