/** A span that a backend under test sent. Ids are hexadecimal. */
export type Span = Readonly<{
  traceId: string;
  spanId: string;
  parentId: string;
  name: string;
  kind: 'internal' | 'server' | 'client' | 'other';
  /** Attributes of the span; numbers and booleans as text. */
  attributes: Readonly<Record<string, string>>;
  /** Attributes of the process that made it. */
  resource: Readonly<Record<string, string>>;
}>;

/** A collector that takes every span that a backend under test sends. */
export type TraceSink = Readonly<{
  /** What `OTEL_EXPORTER_OTLP_ENDPOINT` is set to. */
  url: string;
  /** The spans so far. */
  spans(): readonly Span[];
  /** Whether a text stands anywhere in what was sent. */
  saw(text: string): boolean;
  stop(): Promise<void>;
}>;
