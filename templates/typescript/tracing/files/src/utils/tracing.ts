import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { context, diag, DiagLogLevel, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { parseKeyPairsIntoRecord, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type Sampler,
} from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';

/** The traces of this process. */
export interface Tracing {
  /** Sends what has not been sent yet. */
  stop(): Promise<void>;
}

const untraced = new Set(['/health', '/ready', '/metrics']);
const stopTimeout = 5_000;

/** Sends spans to the collector of OTEL_EXPORTER_OTLP_ENDPOINT; without one nothing is watched. */
export function startTracing(config: Config, logger: Logger): Tracing {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config;
  if (endpoint === undefined) return { stop: () => Promise.resolve() };
  tellTrouble(logger);
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    headers: parseKeyPairsIntoRecord(config.OTEL_EXPORTER_OTLP_HEADERS),
  });
  const provider = new TracerProvider({
    sampler: samplerOf(config),
    resource: resourceFromAttributes({
      'service.name': config.OTEL_SERVICE_NAME,
      'service.version': config.VERSION,
      'deployment.environment.name': config.APP_ENV,
      ...parseKeyPairsIntoRecord(config.OTEL_RESOURCE_ATTRIBUTES),
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  watch();
  return {
    async stop() {
      await Promise.race([provider.shutdown(), sleep(stopTimeout, undefined, { ref: false })]);
    },
  };
}

/** Names the span of the request that is being answered by its route, so that there are few names. */
export function nameSpan(method: string, route: string): void {
  trace.getActiveSpan()?.updateName(`${method} ${route}`).setAttribute('http.route', route);
}

/** Instrumentations change a module when it is required; the same objects are what `import` gives. */
function watch(): void {
  registerInstrumentations({
    instrumentations: [
      new HttpInstrumentation({
        disableOutgoingRequestInstrumentation: true,
        ignoreIncomingRequestHook: ({ url = '' }) => untraced.has(url.replace(/\/?(\?.*)?$/, '')),
        // Codes of sign-ins and values of filters are nobody's business.
        startIncomingSpanHook: () => ({ 'url.query': undefined }),
      }),
      new PgInstrumentation({ requireParentSpan: true, ignoreConnectSpans: true }),
    ],
  });
  const require = createRequire(import.meta.url);
  for (const name of ['node:http', 'pg']) require(name);
}

function samplerOf({ OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: ratio }: Config): Sampler {
  const root = name.endsWith('always_on')
    ? new AlwaysOnSampler()
    : name.endsWith('always_off')
      ? new AlwaysOffSampler()
      : new TraceIdRatioBasedSampler(ratio);
  return name.startsWith('parentbased_') ? new ParentBasedSampler({ root }) : root;
}

/** What OpenTelemetry complains about goes into the log, for example a collector that is away. */
function tellTrouble(logger: Logger): void {
  const quiet = () => undefined;
  const error = (message: string) => {
    logger.warn({ reason: message }, 'traces cannot be sent');
  };
  diag.setLogger({ error, warn: quiet, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.ERROR);
}
