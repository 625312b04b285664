import pytest

from app.utils.display_name import display_name

EMAIL = "ann@example.com"


@pytest.mark.parametrize(
    "name", ["Ann", "Зоя", "李 明", "O’Neil-Núñez, Jr.", "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{ROCKET}"]
)
def test_a_name_that_people_can_read_is_kept(name: str) -> None:
    assert display_name(name, EMAIL) == name


def test_space_around_a_name_is_no_part_of_it() -> None:
    assert display_name(" Ann\N{NO-BREAK SPACE}", EMAIL) == "Ann"


@pytest.mark.parametrize(
    "name",
    [
        None,
        "",
        " \N{IDEOGRAPHIC SPACE} ",
        "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH JOINER}",
        "An\0n",
        "Ann\nadmin",
        "Ann\N{LINE SEPARATOR}admin",
        "Ann \ud83d",
    ],
)
def test_a_name_that_nobody_can_read_gives_way_to_the_address(name: str | None) -> None:
    assert display_name(name, EMAIL) == EMAIL


def test_a_long_name_is_cut() -> None:
    start = "x" * 199 + "\N{ROCKET}"
    assert display_name(f"{start}yyy", EMAIL) == start
    assert display_name(None, "z" * 254) == "z" * 200
