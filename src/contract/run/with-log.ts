import type { Finding } from '../finding.ts';
import { isRecord } from '../model/is-record.ts';

function logged(lines: readonly string[], id: string): string | undefined {
  return lines.find((line) => {
    if (!line.includes(id) || !line.startsWith('{')) return false;
    const entry: unknown = JSON.parse(line);
    return isRecord(entry) && entry['request_id'] === id && 'err' in entry;
  });
}

/** Adds to a finding about a 5xx the log line in which the backend tells the cause. */
export function withLog(finding: Finding, lines: readonly string[]): Finding {
  const { exchange } = finding;
  if (!exchange || exchange.status < 500) return finding;
  const log = logged(lines, exchange.headers['x-request-id'] ?? '\u0000');
  return log === undefined ? finding : { ...finding, log };
}
