"""Traces, sent by OTLP over HTTP to the collector of OTEL_EXPORTER_OTLP_ENDPOINT."""

import asyncio
import os

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ALWAYS_OFF

from app.core.config import Settings

STOP_TIMEOUT_SECONDS = 5


def create_tracing(settings: Settings) -> TracerProvider:
    """Makes the spans of this process; without a collector nothing is recorded."""
    endpoint = settings.otel_exporter_otlp_endpoint
    if endpoint is None:
        return TracerProvider(sampler=ALWAYS_OFF, shutdown_on_exit=False)
    # The SDK reads its settings in the environment of the process; ours may have come from a file.
    os.environ["OTEL_EXPORTER_OTLP_HEADERS"] = settings.otel_exporter_otlp_headers
    os.environ["OTEL_RESOURCE_ATTRIBUTES"] = settings.otel_resource_attributes
    os.environ["OTEL_TRACES_SAMPLER"] = settings.otel_traces_sampler
    os.environ["OTEL_TRACES_SAMPLER_ARG"] = str(settings.otel_traces_sampler_arg)
    resource = Resource.create(
        {
            "service.name": settings.otel_service_name,
            "service.version": settings.version,
            "deployment.environment.name": settings.app_env,
        }
    )
    provider = TracerProvider(resource=resource, shutdown_on_exit=False)
    exporter = OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")
    provider.add_span_processor(BatchSpanProcessor(exporter))
    return provider


async def stop_tracing(provider: TracerProvider) -> None:
    """Sends what has not been sent yet."""
    await asyncio.to_thread(provider.force_flush, STOP_TIMEOUT_SECONDS * 1000)
    await asyncio.to_thread(provider.shutdown)
