import type { Request, Response } from 'express';
import { expect, test, vi } from 'vitest';
import { uriLength } from '../../../src/middlewares/uri-length.ts';

const check = (length: number) => {
  const next = vi.fn();
  void uriLength({ originalUrl: 'x'.repeat(length) } as Request, {} as Response, next);
  return next;
};

test('a request target may have 8 KiB', () => {
  expect(check(8_192)).toHaveBeenCalledOnce();
});

test('a longer one is refused', () => {
  expect(() => check(8_193)).toThrow(expect.objectContaining({ code: 'URI_TOO_LONG' }) as Error);
});
