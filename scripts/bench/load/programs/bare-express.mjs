// The least that Express and pg can do for the four operations that `npm run bench:backends` measures.
import { randomUUID } from 'node:crypto';
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = express();

app.get('/api/v1/work-orders/:id', async (request, response) => {
  const { rows } = await pool.query('select * from work_orders where id = $1', [request.params.id]);
  response.json({ success: true, data: rows[0] });
});

app.get('/api/v1/work-orders', async (_request, response) => {
  const [page, count] = await Promise.all([
    pool.query("select * from work_orders where status = 'open' order by due_at desc nulls first, id limit 20"),
    pool.query("select count(*) as total from work_orders where status = 'open'"),
  ]);
  response.json({ success: true, data: page.rows, pagination: { total: Number(count.rows[0].total) } });
});

app.post('/api/v1/work-orders', express.json(), async (request, response) => {
  const { title, asset } = request.body;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select 1 from assets where id = $1', [asset]);
    const { rows } = await client.query(
      "insert into work_orders (id, title, status, priority, asset_id, created_at, updated_at, version) values ($1, $2, 'open', 'medium', $3, now(), now(), 1) returning *",
      [randomUUID(), title, asset],
    );
    await client.query('commit');
    response.status(201).json({ success: true, data: rows[0] });
  } finally {
    client.release();
  }
});

app.get('/ready', (_request, response) => {
  response.json({ status: 'ready' });
});

app.listen(Number(process.env.PORT), '127.0.0.1');
