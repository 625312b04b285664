/** One request of a recorded sequence; `{name}` in it stands for the id that an earlier answer gave. */
export type Recorded = Readonly<{
  method: string;
  path: string;
  json?: unknown;
  raw?: string;
  headers?: Readonly<Record<string, string>>;
  /** The role in whose name it is sent; of each there is one account. */
  by?: string;
  /** Keeps the id of what came back under this name. */
  as?: string;
}>;

const categories = '/api/v1/categories';
const products = '/api/v1/products';
const json = { 'content-type': 'application/json' };
const get = (path: string, headers?: Recorded['headers']): Recorded => ({
  method: 'GET',
  path,
  ...(headers ? { headers } : {}),
});
const raw = (text: string, headers: Recorded['headers'] = json): Recorded => ({
  method: 'POST',
  path: categories,
  raw: text,
  headers,
});
const post = (path: string, body: unknown, as?: string): Recorded => ({
  method: 'POST',
  path,
  json: body,
  ...(as === undefined ? {} : { as }),
});

const hammer = {
  sku: 'TO-0001',
  name: 'Claw hammer',
  category: '{tools}',
  price: '24.9',
  stock: 1e2,
  tags: ['steel', 'ä 日本 🙈'],
  released_on: '2024-03-01',
  attributes: { voltage: 18, nested: { a: [1, null, 'x'] } },
};

const lists = [
  '',
  '?page=1&per_page=2',
  '?per_page=1&page=3',
  '?page=9',
  '?cursor=&per_page=2',
  '?sort=-price,name&per_page=1&cursor=',
  '?sort=state',
  '?q=hammer',
  '?q=%25',
  '?filter[price][gte]=10',
  '?filter%5Bstate%5D%5Bin%5D=draft,active&filter[featured]=false',
  '?filter[tags][has]=steel',
  '?filter[released_on][isNull]=true',
  '?filter[released_on]=2024-03-01',
  '?filter[category]={tools}',
  '?filter[stock][lt]=9223372036854775807',
  '?page=0',
  '?per_page=101',
  '?page=101&per_page=100',
  '?page=1&page=2',
  '?page=1&cursor=',
  '?cursor=nonsense',
  '?sort=nothing',
  '?sort=sku,name,price,stock,state',
  '?filter[nothing]=1',
  '?filter[price]=cheap',
  '?filter[price][contains]=1',
  '?filter[released_on]=2024-02-30',
  '?nothing=1&more=2',
  '?q=',
  '?q=%00',
  '?q=%FF',
];

/** Requests about the catalogue, those that succeed and those that are refused, in one order. */
export const recorded: readonly Recorded[] = [
  post(categories, { name: 'Tools', slug: 'tools', position: 1 }, 'tools'),
  post(categories, { name: 'Paint', slug: 'paint', description: 'Colours', position: 2.0 }, 'paint'),
  post(categories, { name: 'Tools', slug: 'other' }),
  post(categories, { name: '', slug: 'Not a slug', position: -1 }),
  post(categories, {}),
  post(categories, []),
  post(categories, null),
  post(categories, { name: 'Extra', slug: 'extra', id: 1, unknown: true }),
  post(categories, { name: 1, slug: null, position: '1' }),
  raw('{'),
  raw(''),
  raw('"text"'),
  raw('{"name":"a","name":"Twice","slug":"twice"}'),
  raw('{"name":"\\u0000","slug":"x"}'),
  raw('{"name":"\\ud800","slug":"x"}'),
  raw('{"position":1e400}'),
  raw('{"position":NaN}'),
  raw(`${'['.repeat(200)}${']'.repeat(200)}`),
  raw('{}', { 'content-type': 'text/plain' }),
  raw('{}', {}),
  raw('<a/>', { 'content-type': 'application/xml; charset=utf-8' }),
  post(products, hammer, 'hammer'),
  post(products, { ...hammer, sku: 'TO-0002', name: 'Drill', price: '149', state: 'active', tags: null }, 'drill'),
  post(products, { ...hammer, sku: 'PA-0001', name: 'Paint', category: '{paint}', released_on: null }, 'white'),
  post(products, { ...hammer, category: '0190b6c2-0000-7000-8000-ffffffffffff', sku: 'TO-0009' }),
  post(products, { ...hammer, price: '1.999', state: 'unknown', stock: 1.5, tags: 'x', released_on: 'x' }),
  get(`${products}/{hammer}`),
  get(`${products}/{hammer}/`),
  get(`${products}/{hammer}`, { accept: 'application/json' }),
  get(`${products}/{hammer}?fields=name`),
  get(`${products}/0190b6c2-0000-7000-8000-ffffffffffff`),
  get(`${products}/not-an-id`, { accept: 'application/json' }),
  get('/api/v1/nothing'),
  get(`${categories}/{tools}/products?sort=-sku`),
  get(`${categories}/0190b6c2-0000-7000-8000-ffffffffffff/products`),
  ...lists.map((query) => get(`${products}${query}`)),
  { method: 'PATCH', path: `${products}/{hammer}`, json: {} },
  { method: 'PATCH', path: `${products}/{hammer}`, json: { attributes: { voltage: null, nested: { b: 1 } } } },
  { method: 'PATCH', path: `${products}/{hammer}`, json: { description: null, stock: 7, tags: [] } },
  { method: 'PATCH', path: `${products}/{hammer}`, json: { name: null } },
  { method: 'PATCH', path: `${products}/{hammer}`, json: { sku: 'TO-0002' } },
  {
    method: 'PATCH',
    path: `${products}/{hammer}`,
    raw: '{"stock":1}',
    headers: { 'content-type': 'application/merge-patch+json' },
  },
  { method: 'PUT', path: `${products}/{hammer}`, json: { ...hammer, version: 4, id: '{hammer}' } },
  { method: 'PUT', path: `${products}/{hammer}`, json: { ...hammer, version: 99 } },
  { method: 'PUT', path: `${products}/{hammer}`, json: {} },
  { method: 'PUT', path: `${products}/not-an-id`, json: hammer },
  { method: 'DELETE', path: `${categories}/{tools}` },
  { method: 'DELETE', path: `${products}/{white}` },
  { method: 'DELETE', path: `${products}/{white}` },
  { method: 'DELETE', path: `${categories}/{paint}` },
  ...['OPTIONS', 'TRACE', 'QUERY', 'PUT'].map((method) => ({ method, path: products })),
  { method: 'POST', path: '/health' },
  get('/health'),
  get('/problems/not-found'),
  get('/problems/nothing'),
  get('/docs/assets/nothing'),
];
