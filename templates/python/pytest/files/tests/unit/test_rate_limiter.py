from app.core.rate_limiter import RateLimiter


def test_a_budget_ends() -> None:
    limiter = RateLimiter(2, 60)
    assert [limiter.charge("192.0.2.1").allowed for _ in range(3)] == [True, True, False]
    assert limiter.charge("192.0.2.2").allowed


def test_an_ipv6_network_counts_as_one_client() -> None:
    limiter = RateLimiter(1, 60)
    assert limiter.charge("2001:db8::1").allowed
    assert not limiter.charge("2001:db8::2").allowed
    assert limiter.charge("2001:db8:0:1::1").allowed


def test_headers_tell_what_is_left() -> None:
    headers = RateLimiter(5, 60).charge("192.0.2.1").headers()
    assert headers["RateLimit-Policy"] == '"default";q=5;w=60'
    assert headers["RateLimit"].startswith('"default";r=4;t=')
    assert "Retry-After" not in headers
