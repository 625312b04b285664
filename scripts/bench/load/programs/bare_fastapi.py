"""The least that FastAPI and asyncpg can do for the operations that `npm run bench:backends` measures."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import uvicorn
from fastapi import FastAPI, Request
from pydantic import BaseModel


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with asyncpg.create_pool(os.environ["DATABASE_URL"], max_size=10) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=lifespan)


class NewWorkOrder(BaseModel):
    title: str
    asset: UUID


@app.get("/api/v1/work-orders/{id}")
async def get_one(request: Request, id: UUID) -> dict[str, Any]:
    row = await request.app.state.pool.fetchrow("select * from work_orders where id = $1", id)
    return {"success": True, "data": dict(row)}


@app.get("/api/v1/work-orders")
async def get_page(request: Request) -> dict[str, Any]:
    rows = await request.app.state.pool.fetch(
        "select * from work_orders where status = 'open' order by due_at desc nulls first, id limit 20"
    )
    total = await request.app.state.pool.fetchval("select count(*) from work_orders where status = 'open'")
    return {"success": True, "data": [dict(row) for row in rows], "pagination": {"total": total}}


@app.post("/api/v1/work-orders", status_code=201)
async def create(request: Request, body: NewWorkOrder) -> dict[str, Any]:
    async with request.app.state.pool.acquire() as connection, connection.transaction():
        await connection.fetchval("select 1 from assets where id = $1", body.asset)
        row = await connection.fetchrow(
            "insert into work_orders (id, title, status, priority, asset_id, created_at, updated_at, version)"
            " values ($1, $2, 'open', 'medium', $3, now(), now(), 1) returning *",
            uuid4(),
            body.title,
            body.asset,
        )
    return {"success": True, "data": dict(row)}


@app.get("/ready")
async def ready() -> dict[str, str]:
    return {"status": "ready"}


uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning", access_log=False)
