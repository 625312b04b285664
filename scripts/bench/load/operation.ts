/** One operation under load. */
export type Operation = Readonly<{
  title: string;
  method: 'GET' | 'POST';
  path: string;
  body?: string;
}>;

/** The operations that are measured, on rows that are there. */
export function operationsOn(workOrder: string, asset: string): readonly Operation[] {
  const collection = '/api/v1/work-orders';
  return [
    { title: 'GET of one', method: 'GET', path: `${collection}/${workOrder}` },
    {
      title: 'list: filter, sort, count',
      method: 'GET',
      path: `${collection}?filter%5Bstatus%5D=open&sort=-due_at&per_page=20`,
    },
    {
      title: 'POST',
      method: 'POST',
      path: collection,
      body: JSON.stringify({ title: 'Oil the pump', asset }),
    },
  ];
}
