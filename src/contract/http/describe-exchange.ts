import type { Exchange } from './exchange.ts';

const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length)}… (${String(text.length)} characters)`;

/** Headers that tell nothing about a finding; where one does, the finding itself quotes it. */
const quiet =
  /^(date|connection|keep-alive|content-length|x-process-time|(x-)?ratelimit.*|content-security-policy|cross-origin-.*|referrer-policy|x-content-type-options|x-frame-options|access-control-.*)$/;

const headerLine = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers)
    .filter(([name]) => !quiet.test(name))
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
