import type { z } from 'zod';
import { ApiError } from './api-error.ts';

const patienceMs = 5_000;

/** Asks another server; one that is not there is DEPENDENCY_UNAVAILABLE, one that refuses or says nonsense INVALID_TOKEN. */
export async function fetchJson<Data>(schema: z.ZodType<Data>, url: string, init: RequestInit = {}): Promise<Data> {
  const { status, body } = await request(url, init);
  if (status >= 500 || status === 429) throw unavailable(`${url} answered ${String(status)}`);
  const result = schema.safeParse(status < 300 ? body : undefined);
  if (!result.success) throw new ApiError('INVALID_TOKEN', 'The provider refused the sign-in', { cause: result.error });
  return result.data;
}

/** The error of a server that cannot be asked. */
export function unavailable(cause: unknown): ApiError {
  return new ApiError('DEPENDENCY_UNAVAILABLE', 'The sign-in provider is not available', { retryAfter: 5, cause });
}

async function request(url: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    const text = await response.text();
    return { status: response.status, body: parse(text) };
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
