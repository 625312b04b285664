from sqlalchemy import String, column

from app.repositories.search_condition import search_condition

SEARCHED = [column("name", String), column("notes", String)]


def test_every_word_is_wanted_in_one_of_the_columns() -> None:
    compiled = search_condition(SEARCHED, " red  box ").compile()
    assert str(compiled).count(" LIKE ") == 4
    assert list(compiled.params.values()) == ["%red%", "%box%"]


def test_wildcards_are_letters_like_others() -> None:
    compiled = search_condition(SEARCHED, "50%_").compile()
    assert list(compiled.params.values()) == [r"%50\%\_%"]
