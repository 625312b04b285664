/** A spec of `count` resources, each with ten fields of different types and a reference to the one before it. */
export function largeSpec(count: number): string {
  const resources = Array.from({ length: count }, (_, index) => {
    const before = index === 0 ? [] : [`      before: ref(Thing${String(index)}) filter`];
    return [`  Thing${String(index + 1)}:`, '    fields:', ...fields, ...before].join('\n');
  });
  return `${head}\nresources:\n${resources.join('\n')}\n`;
}

const head = `version: 1
name: large
authentication: { type: none }
cache: { provider: none }
features: []
integrations: []
deploy: [github-actions]`;

const fields = [
  'name: string required unique max=80 search filter sort',
  'note: text search',
  'amount: integer min=0 default=0 filter sort',
  'price: decimal(10,2) filter sort',
  'weight: float',
  'active: boolean required default=true filter',
  'state: enum(new, open, done) default=new filter',
  'since: date filter sort',
  'seen_at: datetime sort',
  'tags: string[] max=10 filter',
].map((line) => `      ${line}`);
