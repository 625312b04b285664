import type { Choice } from '../../types.ts';
import { envelopeNone } from './envelope-none.ts';
import { graphql } from './graphql.ts';
import { grpc } from './grpc.ts';
import { rest } from './rest.ts';
import { trpc } from './trpc.ts';
import { versioningHeader } from './versioning-header.ts';
import { versioningMediaType } from './versioning-media-type.ts';
import { websocket } from './websocket.ts';

/** The choices of this axis, in prompt order. */
export const apiChoices: readonly Choice[] = [
  rest,
  graphql,
  grpc,
  websocket,
  trpc,
  versioningHeader,
  versioningMediaType,
  envelopeNone,
];
