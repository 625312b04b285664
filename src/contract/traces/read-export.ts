import { PbfReader } from 'pbf';
import type { Span } from './trace-sink.ts';

type Attributes = Record<string, string>;
type Field<Result> = (tag: number, into: Result, reader: PbfReader) => void;

const kinds: Readonly<Record<number, Span['kind']>> = { 1: 'internal', 2: 'server', 3: 'client' };

const hex = (reader: PbfReader) => Buffer.from(reader.readBytes()).toString('hex');
const message = <Result>(reader: PbfReader, field: Field<Result>, into: Result) => reader.readMessage(field, into);

const readValue: Field<{ value: string }> = (tag, into, reader) => {
  if (tag === 1) into.value = reader.readString();
  else if (tag === 2) into.value = String(reader.readBoolean());
  else if (tag === 3) into.value = String(reader.readVarint(true));
  else if (tag === 4) into.value = String(reader.readDouble());
};

const readPair: Field<{ key: string; value: string }> = (tag, into, reader) => {
  if (tag === 1) into.key = reader.readString();
  else if (tag === 2) message(reader, readValue, into);
};

function addPair(reader: PbfReader, into: Attributes): void {
  const { key, value } = message(reader, readPair, { key: '', value: '' });
  into[key] = value;
}

const readResource: Field<Attributes> = (tag, into, reader) => {
  if (tag === 1) addPair(reader, into);
};

type Draft = { -readonly [Name in keyof Span]: Span[Name] } & { attributes: Attributes };

const readSpan: Field<Draft> = (tag, into, reader) => {
  if (tag === 1) into.traceId = hex(reader);
  else if (tag === 2) into.spanId = hex(reader);
  else if (tag === 4) into.parentId = hex(reader);
  else if (tag === 5) into.name = reader.readString();
  else if (tag === 6) into.kind = kinds[reader.readVarint()] ?? 'other';
  else if (tag === 9) addPair(reader, into.attributes);
};

const readScope: Field<Draft[]> = (tag, into, reader) => {
  if (tag !== 2) return;
  const empty: Draft = { traceId: '', spanId: '', parentId: '', name: '', kind: 'other', attributes: {}, resource: {} };
  into.push(message(reader, readSpan, empty));
};

type Process = { resource: Attributes; spans: Draft[] };

const readProcess: Field<Process> = (tag, into, reader) => {
  if (tag === 1) message(reader, readResource, into.resource);
  else if (tag === 2) message(reader, readScope, into.spans);
};

const readRequest: Field<Span[]> = (tag, into, reader) => {
  if (tag !== 1) return;
  const { resource, spans } = message<Process>(reader, readProcess, { resource: {}, spans: [] });
  into.push(...spans.map((span) => ({ ...span, resource })));
};

/** Reads an ExportTraceServiceRequest of OTLP (opentelemetry-proto 1.x) as protobuf. */
export function readExport(bytes: Uint8Array): readonly Span[] {
  return new PbfReader(bytes).readFields(readRequest, []);
}
