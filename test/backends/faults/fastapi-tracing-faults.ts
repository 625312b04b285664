import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'app');

/** Faults for the checks about traces, in the FastAPI backend of examples/work-orders.yaml: the same as on Express. */
export const fastapiTracingFaults: readonly Fault[] = [
  fault('B02', 'a trace is never continued', 'core/trace_context.py', 'sent or secrets', '(sent and None) or secrets'),
  fault('B02', 'zeros are an id', 'core/trace_context.py', '(?!0{32})', ''),
  fault('B07', 'probes are traced', 'middleware/request_spans.py', 'frozenset({"/health", ', 'frozenset({'),
  fault(
    'B07',
    'queries are in spans',
    'middleware/request_spans.py',
    'if scope["query_string"]:',
    'if not scope["path"]:',
  ),
  fault(
    'B07',
    'spans have no routes',
    'middleware/request_spans.py',
    'route = scope.get("state", {}).get("route")',
    'route = None',
  ),
  fault(
    'B07',
    'values are in spans',
    'database/statement_spans.py',
    '"db.query.text": statement}',
    '"db.query.text": str(parameters)}',
  ),
  fault('B07', 'what is left is not sent', 'main.py', 'await stop_tracing(tracing)', 'pass'),
];
