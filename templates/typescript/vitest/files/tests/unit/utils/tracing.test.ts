import { trace } from '@opentelemetry/api';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { ConfigError } from '../../../src/config/config.ts';
import { startTracing } from '../../../src/utils/tracing.ts';
import { testConfig } from '../../fixtures/test-config.ts';

const logger = pino({ level: 'silent' });

test('without a collector nothing is recorded', async () => {
  const tracing = startTracing(testConfig(), logger);
  expect(trace.getTracer('test').startSpan('work').isRecording()).toBe(false);
  await tracing.stop();
});

test.each([
  ['always_on', '1', true],
  ['always_off', '1', false],
  ['traceidratio', '0', false],
  ['parentbased_traceidratio', '1', true],
])('%s with %s records: %s', (OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG, isRecorded) => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:1';
  trace.disable();
  startTracing(testConfig({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG }), logger);
  expect(trace.getTracer('test').startSpan('work').isRecording()).toBe(isRecorded);
});

test('a sampler that does not exist is a mistake in the configuration', () => {
  expect(() => testConfig({ OTEL_TRACES_SAMPLER: 'sometimes' })).toThrow(ConfigError);
});
