from collections.abc import AsyncIterable, AsyncIterator, Sequence
from dataclasses import dataclass

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part of a form; its bytes follow."""

    name: str
    filename: str | None
    """Only a file has one."""
    content_type: str


Event = FormPart | bytes


async def read_form(body: AsyncIterable[bytes], boundary: bytes) -> AsyncIterator[Event]:
    """The parts of a multipart body, each followed by its bytes; raises a FormParserError when it is none."""
    parser = _Parser(boundary)
    async for chunk in body:
        for event in parser.feed(chunk):
            yield event
    if not parser.is_complete:
        raise FormParserError("The form has no end")


class _Parser:
    """Collects what python-multipart tells by callbacks."""

    def __init__(self, boundary: bytes) -> None:
        self.is_complete = False
        self._events: list[Event] = []
        self._headers: dict[bytes, bytes] = {}
        self._name = b""
        self._value = b""
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._headers.clear,
                "on_header_field": self._on_name,
                "on_header_value": self._on_value,
                "on_header_end": self._on_header,
                "on_headers_finished": self._on_part,
                "on_part_data": self._on_data,
                "on_end": self._on_end,
            },
        )

    def feed(self, chunk: bytes) -> Sequence[Event]:
        self._parser.write(chunk)
        events, self._events = self._events, []
        return events

    def _on_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _on_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _on_header(self) -> None:
        self._headers[self._name.lower()] = self._value
        self._name = self._value = b""

    def _on_part(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition"))
        filename = options.get(b"filename")
        self._events.append(
            FormPart(
                name=_text(options.get(b"name", b"")),
                filename=None if filename is None else _text(filename),
                content_type=self._headers.get(b"content-type", b"").decode("latin-1"),
            )
        )

    def _on_data(self, data: bytes, start: int, end: int) -> None:
        self._events.append(data[start:end])

    def _on_end(self) -> None:
        self.is_complete = True


def _text(value: bytes) -> str:
    return value.decode(errors="replace")
