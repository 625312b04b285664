import { describeExchange } from '../http/describe-exchange.ts';
import type { CheckResult } from '../run/check-result.ts';
import { countResults } from './count-results.ts';

/** Text for XML 1.0: what the format cannot hold becomes U+FFFD, the rest is escaped. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function outcome({ status, why, findings }: CheckResult): string {
  if (status === 'not run') return `<skipped message="${xml(why ?? '')}"/>`;
  return findings
    .map(({ message, exchange }) => {
      const text = exchange ? describeExchange(exchange).join('\n') : '';
      return `<failure message="${xml(message)}">${xml(text)}</failure>`;
    })
    .join('');
}

/** A run as JUnit XML; a check that did not run is `skipped`, with its reason. */
export function junitReport(results: readonly CheckResult[], seed: number): string {
  const { failed, notRun } = countResults(results);
  const cases = results.map(
    (result) =>
      `  <testcase classname="contract" name="${xml(`${result.id} ${result.title}`)}" time="${String(result.seconds)}">${outcome(result)}</testcase>\n`,
  );
  const totals = `tests="${String(results.length)}" failures="${String(failed)}" skipped="${String(notRun)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="backwright verify (seed ${String(seed)})" ${totals}>\n${cases.join('')}</testsuite>\n`;
}
