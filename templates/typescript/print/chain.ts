import { fits } from './fits.ts';

/** A call with members of one object as its last argument: `text({ max: 40 })`. */
export type Call = Readonly<{ callee: string; args?: readonly string[]; options?: readonly string[] }>;

/** A call followed by method calls: `text({ max: 40 }).nullable().describe('…')`. */
export type Chain = Readonly<{ base: Call | string; calls: readonly Call[] }>;

/** A chain after `head`, as prettier prints it: flat, or broken at its calls, its arguments or its options. */
export function printChain(indent: string, head: string, chain: Chain, tail: string): string {
  const flat = `${indent}${head}${flatChain(chain)}${tail}`;
  if (fits(flat) && !isIntricate(chain)) return flat;
  const last = chain.calls.at(-1);
  if (breaksAtCalls(chain)) return breakAtCalls(indent, head, chain, tail);
  if (last?.args?.length && typeof chain.base !== 'string') {
    return breakArguments(indent, `${head}${flatCall(chain.base)}.${last.callee}(`, last.args, `)${tail}`);
  }
  if (typeof chain.base === 'string') {
    const call = chain.calls[0];
    return call ? breakArguments(indent, `${head}${chain.base}.${call.callee}(`, call.args ?? [], `)${tail}`) : flat;
  }
  return breakCall(indent, head, chain.base, chain.calls.map((call) => `.${flatCall(call)}`).join('') + tail);
}

/** The chain on one line. */
export function flatChain(chain: Chain): string {
  const base = typeof chain.base === 'string' ? chain.base : flatCall(chain.base);
  return [base, ...chain.calls.map(flatCall)].join('.');
}

/** Prettier breaks three calls in a row, even if they fit, where the first takes a call that takes an object. */
function isIntricate({ base, calls }: Chain): boolean {
  return typeof base !== 'string' && calls.length > 1 && (base.args ?? []).some((argument) => argument.includes('({'));
}

/** Prettier breaks a chain at its dots from three calls on, or when it starts at a namespace such as `z`. */
function breaksAtCalls({ base, calls }: Chain): boolean {
  if (typeof base === 'string') return calls.length > 2;
  return calls.length > 1 || (base.callee.startsWith('z.') && calls.length > 0);
}

function breakAtCalls(indent: string, head: string, { base, calls }: Chain, tail: string): string {
  const inner = `${indent}  `;
  const isNamespaced = typeof base !== 'string' && base.callee.startsWith('z.');
  const first = typeof base === 'string' ? base : isNamespaced ? 'z' : breakable(indent, head, base);
  const rest = isNamespaced ? [{ ...base, callee: base.callee.slice(2) }, ...calls] : calls;
  const lines = rest.map((call, index) => {
    const end = index === rest.length - 1 ? tail : '';
    const line = `${inner}.${flatCall(call)}${end}`;
    if (fits(line)) return line;
    if (call.options) return breakCall(inner, '.', call, end);
    return call.args?.length ? breakArguments(inner, `.${call.callee}(`, call.args, `)${end}`) : line;
  });
  return [`${indent}${head}${first}`, ...lines].join('\n');
}

function breakable(indent: string, head: string, base: Call): string {
  const line = flatCall(base);
  return fits(`${indent}${head}${line}`) ? line : breakCall(indent, '', base, '').trimStart();
}

function breakCall(indent: string, head: string, { callee, args = [], options }: Call, tail: string): string {
  if (!options) return breakArguments(indent, `${head}${callee}(`, args, `)${tail}`);
  const members = options.map((option) => `${indent}  ${option},`);
  return [
    `${indent}${head}${[`${callee}(`, ...args.map((arg) => `${arg}, `)].join('')}{`,
    ...members,
    `${indent}})${tail}`,
  ].join('\n');
}

function breakArguments(indent: string, head: string, args: readonly string[], tail: string): string {
  return [`${indent}${head}`, ...args.map((arg) => `${indent}  ${arg},`), `${indent}${tail}`].join('\n');
}

function flatCall({ callee, args = [], options }: Call): string {
  const object = options ? [`{ ${options.join(', ')} }`] : [];
  return `${callee}(${[...args, ...object].join(', ')})`;
}
