import { connect } from 'node:net';

/**
 * Writes bytes to a fresh connection and returns what came back as text: for requests that no client would send.
 * The request must ask for `Connection: close`. Resolves with an empty string when the server closes without an answer.
 */
export function rawRequest(url: string, request: string | Uint8Array, timeoutMs = 5_000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let answer = '';
    const done = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, done);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    // The server may reset the connection while we still write: what it said before counts.
    socket.on('error', done);
    socket.on('close', done);
    // Our half stays open: a server may take a closed one for a client that went away.
    socket.write(request);
  });
}
