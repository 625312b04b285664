import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from httpx import ASGITransport, AsyncClient
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.core.config import Settings
from app.database.connection import connect_database
from app.database.statement_spans import trace_statements
from app.main import create_app
from tests.fixtures.settings import make_settings

ASKED = "4bf92f3577b34da6a3ce929d0e0e4736"
PROBED = "0af7651916cd43dd8448eb211c80319c"


class Collector(ThreadingHTTPServer):
    """Keeps what it is sent."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.exports: list[bytes] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        self.server.exports.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def collector() -> Iterator[Collector]:
    with Collector() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


async def test_a_collector_gets_requests_without_their_queries_and_no_probes(collector: Collector) -> None:
    settings = make_settings(
        otel_exporter_otlp_endpoint=collector.url, otel_resource_attributes="team=night-shift", otel_service_name="us"
    )
    app = create_app(settings)
    transport = ASGITransport(app)
    async with app.router.lifespan_context(app), AsyncClient(transport=transport, base_url="http://test") as client:
        for path, trace in (("/openapi.json?code=nobodys-business", ASKED), ("/health", PROBED)):
            await client.get(path, headers={"traceparent": f"00-{trace}-00f067aa0ba902b7-01"})
    sent = b"".join(collector.exports)
    assert bytes.fromhex(ASKED) in sent
    assert b"night-shift" in sent
    assert b"nobodys-business" not in sent
    assert bytes.fromhex(PROBED) not in sent


async def test_a_statement_is_a_span_without_values(settings: Settings) -> None:
    spans = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(spans))
    engine = connect_database(settings)
    trace_statements(engine, provider)
    async with engine.connect() as connection:
        await connection.execute(text("select 1"))
        with provider.get_tracer("test").start_as_current_span("request"):
            await connection.execute(text("select cast(:value as text)"), {"value": "nobodys-business"})
            with pytest.raises(DBAPIError):
                await connection.execute(
                    text("select cast(cast(:value as text) as int)"), {"value": "nobodys-business"}
                )
    await engine.dispose()
    done, failed, request = spans.get_finished_spans()
    assert [span.name for span in (done, failed, request)] == ["SELECT", "SELECT", "request"]
    assert done.parent == request.context
    assert failed.attributes is not None
    assert failed.attributes["error.type"] == "InvalidTextRepresentationError"
    assert "nobodys-business" not in done.to_json() + failed.to_json()
