import pytest

from app.utils.safe_name import safe_name


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        (".htaccess", "htaccess"),
        ("a\x00b\r\nc.png", "abc.png"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ('say "hi"?.txt', "say _hi__.txt"),
        ("..", "file"),
        ("", "file"),
    ],
)
def test_a_name_is_made_safe(given: str, safe: str) -> None:
    assert safe_name(given) == safe


def test_a_long_name_keeps_its_extension() -> None:
    name = safe_name(f"{'n' * 400}.png")
    assert (len(name), name[-5:]) == (255, "n.png")
