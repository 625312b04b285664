import { LineCounter, parseAllDocuments, type Document, type YAMLError } from 'yaml';
import { exitCode, UserError } from '../errors.ts';
import type { Problem } from '../types.ts';
import { locateIn } from './locate-in.ts';
import { readJson } from './read-json.ts';
import type { BackendRequirements } from './requirements.ts';
import type { SpecPath, SpecProblem } from './spec-problem.ts';

/** A spec file that is well-formed, but not checked yet: `resolve` does that. */
export type ParsedSpec = Readonly<{
  /** The content as plain JSON values; the type is a promise that only `resolve` checks. */
  requirements: BackendRequirements;
  /** The document behind it, so that a key can be set without losing comments. */
  document: Document;
  /** Finds a path in the text; see `Locate`. */
  locate: Locate;
}>;

/**
 * Line and column, from 1, of the value at a path (or of its key, or of an offset into its text), or of the nearest
 * part of the path that is there; undefined when nothing is.
 */
export type Locate = (path: SpecPath, at?: SpecProblem['at']) => { line: number; column: number } | undefined;

const longest = 1024 * 1024;
const mostProblems = 50;

/**
 * Reads a YAML or JSON spec. `file` names it in messages.
 *
 * @throws UserError(65) for text that is too long, syntax errors, duplicate keys, several documents, alias bombs,
 * nesting that is too deep, and everything that JSON cannot say (tags, dates, keys that are no text, infinities).
 */
export function parseSpec(text: string, file: string): ParsedSpec {
  if (Buffer.byteLength(text) > longest) {
    throw illegal([{ path: '', message: `${file} is longer than 1 MiB`, instead: 'split it, or shorten its texts' }]);
  }
  const lines = new LineCounter();
  const document = onlyDocument(text.replace(/^\uFEFF/, ''), file, lines);
  const { value, problems } = readJson(document, lines);
  if (problems.length > 0) throw illegal(problems);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw illegal([{ path: '', line: 1, column: 1, message: `${file} must be a map of keys`, instead: start }]);
  }
  return { requirements: value, document, locate: locateIn(document, lines) };
}

const start = 'start with the lines `version: 1` and `name: my-api`';

function onlyDocument(text: string, file: string, lineCounter: LineCounter): Document {
  // `uniqueKeys` of the library compares every key with every other; `readJson` looks for duplicates in linear time.
  const found = parseAllDocuments(text, { version: '1.2', uniqueKeys: false, lineCounter, prettyErrors: false });
  const [document, second] = 'empty' in found ? [] : found;
  if (!document || (!document.contents && document.errors.length === 0)) {
    throw illegal([{ path: '', message: `${file} is empty`, instead: start }]);
  }
  if (second) {
    const { line, col } = lineCounter.linePos(second.range[0]);
    const message = 'a second document starts here; a spec is one document';
    throw illegal([{ path: '', line, column: col, message, instead: 'remove the line `---`' }]);
  }
  if (document.directives.yaml.version !== '1.2') {
    // YAML 1.1 reads `no` as false and `12:30` as 750.
    throw illegal([
      { path: '', line: 1, column: 1, message: 'a spec is YAML 1.2', instead: 'remove the line `%YAML`' },
    ]);
  }
  const errors = [...document.errors, ...document.warnings];
  if (errors.length === 0) return document;
  throw illegal(syntaxProblems(errors, lineCounter));
}

/** The library reports one error per level of nesting that it gives up on; the first says it all. */
function syntaxProblems(
  errors: readonly Pick<YAMLError, 'code' | 'message' | 'pos'>[],
  lineCounter: LineCounter,
): readonly Problem[] {
  const deep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  return (deep ? [deep] : errors.slice(0, mostProblems)).map((error) => {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return { path: '', line, column: col, message: deep ? 'this is nested too deeply' : error.message };
  });
}

function illegal(problems: readonly Problem[]): UserError {
  return new UserError(exitCode.illegalSpec, problems);
}
