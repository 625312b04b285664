/** Sends a GET request and gives it and its answer as a person reads them. @throws Error when the answer is not a success. */
export async function showRequest(url: string): Promise<string> {
  const response = await fetch(url);
  const body = await response.text();
  const head = ['content-type', 'link', 'ratelimit', 'x-request-id', 'x-process-time']
    .filter((name) => response.headers.has(name))
    .map((name) => `${name}: ${response.headers.get(name) ?? ''}`);
  const { pathname, search } = new URL(url);
  const status = `HTTP/1.1 ${String(response.status)} ${response.statusText}`;
  const text = [`> GET ${decodeURIComponent(pathname + search)}`, '', `< ${status}`, ...head, '', pretty(body)].join(
    '\n',
  );
  if (!response.ok) throw new Error(`The request failed:\n${text}`);
  return text;
}

function pretty(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
