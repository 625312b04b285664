def backoff(attempt: int, first_ms: int, most_ms: int, chance: float) -> int:
    """How many milliseconds to wait after a failed attempt, counted from 1.

    Doubled each time up to `most_ms`, less up to a half by `chance`, which is from 0 to 1.
    """
    # No power of two beyond this one matters, and it stays an ordinary number.
    full = min(most_ms, first_ms << min(attempt - 1, 40))
    return round(full * (1 - chance / 2))
