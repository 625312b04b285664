import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { emptyScope } from '../../scope.ts';
import { listOf } from '../../want/list-of.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

/** Reads a `Link` header (RFC 8288) as rel → target. */
function links(exchange: Exchange): Map<string, string> {
  const header = exchange.headers['link'] ?? '';
  return new Map(
    Array.from(header.matchAll(/<([^>]*)>\s*;\s*rel="?([a-z]+)"?/g), ([, target = '', rel = '']) => [rel, target]),
  );
}

const parameters = (target: string) => new URL(target, 'http://localhost').searchParams;

/** Fails unless the links of page `page` of 3 are exactly the right ones and keep the other parameters. */
function wantLinks(exchange: Exchange, page: number, query: string): void {
  const found = links(exchange);
  const wanted = { first: 1, last: 3, ...(page > 1 && { prev: page - 1 }), ...(page < 3 && { next: page + 1 }) };
  want(
    [...found.keys()].toSorted().join() === Object.keys(wanted).toSorted().join(),
    `page ${String(page)} of 3 links to ${Object.keys(wanted).join(', ')}, not ${[...found.keys()].join(', ')}`,
    exchange,
  );
  for (const [rel, number] of Object.entries(wanted)) {
    const target = found.get(rel) ?? '';
    want(target.startsWith('/'), `the ${rel} link is relative, not ${target}`, exchange);
    const expected = parameters(`/?${query}`);
    expected.set('page', String(number));
    const [left, right] = [parameters(target), expected].map((entries) =>
      [...entries]
        .map((entry) => entry.join('='))
        .toSorted()
        .join('&'),
    );
    want(
      left === right,
      `the ${rel} link keeps the other parameters: ${String(left)} instead of ${String(right)}`,
      exchange,
    );
  }
}

/** Links between pages. */
export const q03: Check = {
  id: 'Q03',
  title: 'page links',
  contract: 'Link has relative first, prev, next and last that resolve and keep the other parameters.',
  needs: [],
  lane: 'quiet',
  when: whenResource(['list', 'create']),
  async run(context) {
    const { editor: client, spec, rows } = context;
    await eachResource(context, ['list', 'create'], async (resource) => {
      const path = resourcePath(spec, resource);
      const scope = await emptyScope(context, resource);
      for (let made = 0; made < 5; made += 1) await rows.create(resource, { fill: 'required', set: scope.set });
      const query = `${scope.query}${scope.query && '&'}per_page=2&sort=-created_at,id`;
      let target = `${path}?${query}`;
      for (let page = 1; page <= 3; page += 1) {
        const exchange = await client.get(target);
        const { pagination } = listOf(exchange);
        want(pagination['page'] === page, `following next leads to page ${String(page)}`, exchange);
        wantLinks(exchange, page, query);
        target = links(exchange).get('next') ?? target;
      }
      const last = links(await client.get(`${path}?${query}`)).get('last') ?? '';
      want(listOf(await client.get(last)).rows.length === 1, 'the last link leads to the last row');
    });
  },
};
