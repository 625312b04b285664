from app.utils.backoff import backoff


def test_each_wait_is_twice_the_one_before_up_to_the_longest() -> None:
    assert [backoff(attempt, 100, 500, 0) for attempt in (1, 2, 3, 4)] == [100, 200, 400, 500]


def test_chance_takes_up_to_a_half_away() -> None:
    assert [backoff(2, 100, 500, chance) for chance in (0, 0.5, 1)] == [200, 150, 100]


def test_a_late_attempt_waits_no_longer_than_the_longest() -> None:
    assert backoff(5_000, 100, 500, 0) == 500
