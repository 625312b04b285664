import type { Choice } from '../../types.ts';

/** Protocol Buffers over HTTP/2. */
export const grpc: Choice = {
  axis: 'api',
  id: 'grpc',
  label: 'gRPC',
  facts: { key: 'apiType' },
  gives: [],
};
