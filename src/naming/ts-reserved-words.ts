/**
 * ECMAScript 2025 keywords, strict-mode and module reservations, TypeScript's predefined types, and the globals and
 * imports (Web, Node, Express) that generated code refers to.
 */
export const tsReservedWords: ReadonlySet<string> = new Set(
  `arguments async await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected public
  return static super switch this throw true try typeof var void while with yield
  any bigint boolean never number object string symbol undefined unknown require
  Array ArrayBuffer BigInt Boolean Buffer Date Error Function Infinity Intl JSON Map Math NaN Number Object Promise
  Proxy Reflect RegExp Set String Symbol SyntaxError TypeError RangeError Uint8Array WeakMap WeakSet URL
  URLSearchParams Headers Request Response Blob File FormData Event EventTarget AbortController AbortSignal
  Record Partial Readonly Required Pick Omit Exclude Extract NonNullable Parameters ReturnType Awaited Iterable
  console crypto process global globalThis module exports fetch performance queueMicrotask structuredClone
  setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate
  Express Router NextFunction Kysely Database Sql sql express`
    .trim()
    .split(/\s+/),
);
