import type { Exchange } from './exchange.ts';

const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length)}… (${String(text.length)} characters)`;

const headerLine = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${cut(value, 100)}`)
    .join('; ');

/** An exchange as the lines of a report: what was sent, what came back. */
export function describeExchange(exchange: Exchange): string[] {
  const { method, path, requestHeaders, requestText, status, headers, text } = exchange;
  return [
    `sent       ${method} ${cut(path, 300)}`,
    ...(Object.keys(requestHeaders).length > 0 ? [`           ${headerLine(requestHeaders)}`] : []),
    ...(requestText === undefined ? [] : [`           ${cut(JSON.stringify(requestText).slice(1, -1), 500)}`]),
    `came back  ${String(status)}  ${headerLine(headers)}`,
    ...(text === '' ? [] : [`           ${cut(text, 800)}`]),
  ];
}
