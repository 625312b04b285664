import type { ErrorCode } from './error-catalogue.ts';

declare global {
  // The way Express lets an application type `response.locals`.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface Locals {
      requestId: string;
      /** The path template of the route that matched. */
      route?: string;
      errorCode?: ErrorCode;
    }
  }
}
