import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'src');

/** Faults for the checks about traces, in the Express backend of examples/work-orders.yaml. */
export const tracingFaults: readonly Fault[] = [
  fault(
    'B02',
    'a trace is never continued',
    'utils/trace-context.ts',
    'trace_id: sent ?? randomBytes',
    "trace_id: sent === '' ? sent : randomBytes",
  ),
  fault('B02', 'zeros are an id', 'utils/trace-context.ts', '(?!0{32})', ''),
  fault('B07', 'probes are traced', 'utils/tracing.ts', "untraced = new Set(['/health', ", 'untraced = new Set(['),
  fault('B07', 'queries are in spans', 'utils/tracing.ts', "({ 'url.query': undefined })", '({})'),
  fault(
    'B07',
    'spans have no routes',
    'routes/mount.ts',
    'nameSpan(request.method, path);',
    'nameSpan(request.method, "");',
  ),
  fault('B07', 'statements have no spans', 'utils/tracing.ts', "['node:http', 'pg']", "['node:http']"),
  fault('B07', 'what is left is not sent', 'server.ts', 'await tracing.stop();', ''),
];
