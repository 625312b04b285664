import { expect, test } from 'vitest';
import { traceContextOf } from '../../../src/utils/trace-context.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parentId = '00f067aa0ba902b7';
const zeros = '0'.repeat(32);

test.each([`00-${traceId}-${parentId}-01`, `cc-${traceId}-${parentId}-00`, `cc-${traceId}-${parentId}-01-later`])(
  '%s is continued, by a span of our own',
  (header) => {
    const { trace_id, span_id } = traceContextOf(header);
    expect(trace_id).toBe(traceId);
    expect(span_id).toMatch(/^[0-9a-f]{16}$/);
    expect(span_id).not.toBe(parentId);
  },
);

test.each([
  '',
  `00-${zeros}-${parentId}-01`,
  `00-${traceId}-${zeros.slice(16)}-01`,
  `ff-${traceId}-${parentId}-01`,
  `00-${traceId}-${parentId}-01-more`,
  `cc-${traceId}-${parentId}-01more`,
  `00-${traceId.toUpperCase()}-${parentId}-01`,
])('%j begins another trace', (header) => {
  const { trace_id } = traceContextOf(header);
  expect(trace_id).toMatch(/^[0-9a-f]{32}$/);
  expect(trace_id).not.toBe(traceId);
  expect(traceContextOf(header).trace_id).not.toBe(trace_id);
});
