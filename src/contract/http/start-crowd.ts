import { Pool } from 'undici';

/** What one of a crowd was answered. */
export type CrowdAnswer = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }>;

/** Requests that are under way all at once, each on a connection of its own. */
export type Crowd = Readonly<{
  /** What came back so far. */
  answers: readonly CrowdAnswer[];
  /** Waits for nobody any more. */
  leave(): Promise<void>;
}>;

/** Sends the same JSON `count` times at once, more often than a Client has connections, and does not wait for the answers. */
export function startCrowd(url: string, path: string, json: unknown, count: number): Crowd {
  const pool = new Pool(url, { connections: count, headersTimeout: 0 });
  const answers: CrowdAnswer[] = [];
  const body = JSON.stringify(json);
  const headers = { 'content-type': 'application/json' };
  for (let sent = 0; sent < count; sent += 1) {
    pool.request({ method: 'POST', path, headers, body }).then(
      async (response) => {
        answers.push({ status: response.statusCode, headers: response.headers, text: await response.body.text() });
      },
      () => undefined,
    );
  }
  return { answers, leave: () => pool.destroy() };
}
