import type { Database } from '../../../src/contract/backend/database.ts';

/** Fills the tables of examples/work-orders.yaml with one asset and `count` work orders, and gives the id of one of each. */
export async function seedWorkOrders(
  database: Database,
  count: number,
): Promise<Readonly<{ workOrder: string; asset: string }>> {
  const [made] = await database.query(
    `insert into assets (id, tag, name, category, created_at, updated_at, version)
     values (gen_random_uuid(), 'P-1', 'Pump', 'pump', now(), now(), 1) returning id`,
  );
  const asset = String(made?.['id']);
  await database.query(
    `insert into work_orders (id, title, status, priority, asset_id, due_at, created_at, updated_at, version)
     select gen_random_uuid(), 'Work order ' || n, (array['open', 'done'])[n % 2 + 1], 'medium', $1,
            now() + n * interval '1 minute', now(), now(), 1
     from generate_series(1, $2::int) as n`,
    [asset, count],
  );
  await database.query('analyze');
  const [row] = await database.query('select id from work_orders limit 1');
  return { workOrder: String(row?.['id']), asset };
}
