import asyncio
import gzip
from collections.abc import Callable

import brotli  # type: ignore[import-untyped]

CODERS: dict[str, Callable[[bytes], bytes]] = {
    # Brotli's own default is meant for what is compressed once and sent often.
    "br": lambda content: brotli.compress(content, quality=4),
    "gzip": lambda content: gzip.compress(content, compresslevel=6),
}
"""Ways to make an answer shorter (RFC 9110 §8.4.1), the best one first."""


async def encode(content: bytes, coding: str) -> bytes:
    """Compresses bytes, in a thread: it takes a while."""
    return await asyncio.to_thread(CODERS[coding], content)


def accepted_coding(accept_encoding: str) -> str | None:
    """The coding that `Accept-Encoding` likes best (RFC 9110 §12.5.3), and of equals the better one; None for none."""
    weights = dict(_weight_in(item) for item in accept_encoding.lower().split(","))

    def weigh(coding: str) -> float:
        return weights.get(coding, weights.get("*", 0.0))

    best = max(CODERS, key=weigh)
    return best if weigh(best) > 0 and weigh(best) >= weights.get("identity", 0.0) else None


def coded_tag(tag: str, coding: str) -> str:
    """The strong entity tag of what a tag names, in a coding: other bytes have another tag (RFC 9110 §8.8.3.3)."""
    return f'{tag[:-1]}-{coding}"'


def _weight_in(item: str) -> tuple[str, float]:
    """`gzip;q=0.5`: what is named, and how much it is liked; something unreadable not at all."""
    name, *parameters = [part.strip() for part in item.split(";")]
    weight = next((parameter[2:] for parameter in parameters if parameter.startswith("q=")), "1")
    try:
        return name, float(weight)
    except ValueError:
        return name, 0.0
