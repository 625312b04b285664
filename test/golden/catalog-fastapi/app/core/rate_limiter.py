import ipaddress
import math
import time
from typing import NamedTuple

from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter


class Budget(NamedTuple):
    """What a client has left in the window."""

    allowed: bool
    limit: int
    window_seconds: int
    remaining: int
    reset_seconds: int

    def headers(self) -> dict[str, str]:
        """The fields of draft-ietf-httpapi-ratelimit-headers, and the older X-RateLimit-* ones."""
        headers = {
            "RateLimit-Policy": f'"default";q={self.limit};w={self.window_seconds}',
            "RateLimit": f'"default";r={self.remaining};t={self.reset_seconds}',
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.remaining),
            "X-RateLimit-Reset": str(math.ceil(time.time()) + self.reset_seconds),
        }
        return headers if self.allowed else {**headers, "Retry-After": str(max(1, self.reset_seconds))}


class RateLimiter:
    """Limits each client address (an IPv6 /64 counts as one) within this process."""

    def __init__(self, limit: int, window_seconds: int) -> None:
        self.limit = RateLimitItemPerSecond(limit, window_seconds)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    def charge(self, address: str) -> Budget:
        """Takes one request from the budget of a client."""
        client = subnet_of(address)
        allowed = self._limiter.hit(self.limit, client)
        reset_at, remaining = self._limiter.get_window_stats(self.limit, client)
        reset_seconds = max(0, math.ceil(reset_at - time.time()))
        return Budget(allowed, self.limit.amount, self.limit.get_expiry(), remaining, reset_seconds)


def subnet_of(address: str) -> str:
    """What an address counts as: itself, or its /64 for IPv6; anything else is left as it is."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((ip, 64), strict=False)) if ip.version == 6 else address
