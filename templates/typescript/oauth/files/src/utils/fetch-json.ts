import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import { createDependency, type Dependency } from './dependency.ts';

const servers = new Map<string, Dependency>();

/** Asks another server; one that is not there is DEPENDENCY_UNAVAILABLE, one that refuses or says nonsense INVALID_TOKEN. */
export async function fetchJson<Data>(schema: z.ZodType<Data>, url: string, init: RequestInit = {}): Promise<Data> {
  const { status, body } = await request(url, init);
  const result = schema.safeParse(status < 300 ? body : undefined);
  if (!result.success) throw new ApiError('INVALID_TOKEN', 'The provider refused the sign-in', { cause: result.error });
  return result.data;
}

/** The error of a server that cannot be asked. */
export function unavailable(cause: unknown): ApiError {
  return new ApiError('DEPENDENCY_UNAVAILABLE', 'The sign-in provider is not available', { retryAfter: 5, cause });
}

/** Fetches from another server through the guard of that server; only a request without a method may be sent twice. */
export async function guardedFetch(url: string, init: RequestInit): Promise<Response> {
  const { host } = new URL(url);
  const server = servers.get(host) ?? createDependency(host);
  servers.set(host, server);
  const work = async (signal: AbortSignal) => {
    const response = await fetch(url, { ...init, redirect: 'error', signal });
    if (response.status >= 500 || response.status === 429)
      throw new Error(`${url} answered ${String(response.status)}`);
    // The whole answer is waited for, so that it ends in time as well.
    return new Response(await response.arrayBuffer(), response);
  };
  return init.method === undefined ? server.ask(work) : server.once(work);
}

async function request(url: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  try {
    const response = await guardedFetch(url, init);
    return { status: response.status, body: parse(await response.text()) };
  } catch (error) {
    throw unavailable(error);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
