import type { RequestHandler } from 'express';
import { acceptedCoding, codedTag, encode } from '../utils/content-coding.ts';

/** What is shorter fits into one packet either way. */
const leastBytes = 1_024;

/**
 * Sends JSON in the coding that the client likes best, under an entity tag of that coding, of which 304 and HEAD tell as
 * well. What nobody may keep stays as it is: its length would tell about the secrets in it (BREACH).
 */
export const contentCoding: RequestHandler = (request, response, next) => {
  const coding = acceptedCoding(request.get('accept-encoding') ?? '');
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    const isJson = typeof body === 'string' && /\bjson\b/.test(response.get('Content-Type') ?? '');
    if (!isJson || response.get('Cache-Control') === 'no-store') return send(body);
    response.vary('Accept-Encoding');
    if (coding === undefined || Buffer.byteLength(body) < leastBytes) return send(body);
    const tag = response.get('ETag');
    if (tag !== undefined) response.set('ETag', codedTag(tag, coding));
    if (request.fresh) return send(body);
    encode(body, coding)
      .then((bytes) => {
        response.set('Content-Encoding', coding);
        send(bytes);
      })
      .catch(next);
    return response;
  };
  next();
};
