import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A way to make an answer shorter (RFC 9110 §8.4.1). */
export type Coding = 'br' | 'gzip';

const compressBrotli = promisify(brotliCompress);

/** The best one first. Brotli's own default is meant for what is compressed once and sent often. */
const coders: Record<Coding, (text: string) => Promise<Buffer>> = {
  br: (text) => compressBrotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify(gzip),
};

/** Compresses a text. */
export function encode(text: string, coding: Coding): Promise<Buffer> {
  return coders[coding](text);
}

/** The coding that `Accept-Encoding` likes best (RFC 9110 §12.5.3), and of equals the better one; undefined for none. */
export function acceptedCoding(acceptEncoding: string): Coding | undefined {
  const weights = new Map(acceptEncoding.toLowerCase().split(',').map(weightIn));
  const weigh = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const [best] = (Object.keys(coders) as Coding[]).sort((one, other) => weigh(other) - weigh(one));
  return best && weigh(best) > 0 && weigh(best) >= (weights.get('identity') ?? 0) ? best : undefined;
}

/** The strong entity tag of what a tag names, in a coding: other bytes have another tag (RFC 9110 §8.8.3.3). */
export function codedTag(tag: string, coding: Coding): string {
  return `${tag.slice(0, -1)}-${coding}"`;
}

/** `gzip;q=0.5`: what is named, and how much it is liked; something unreadable not at all. */
function weightIn(item: string): [name: string, weight: number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
