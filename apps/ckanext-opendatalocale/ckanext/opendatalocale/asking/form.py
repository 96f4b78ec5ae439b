"""A form with one file, sent as it is read: a large file never stands in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

CHUNK = 256 * 1024


class FileForm:
    """The body of a multipart/form-data request; `len()` gives requests its Content-Length."""

    def __init__(self, path: Path, name: str, fields: dict[str, str]) -> None:
        """Take the file at `path`, told under `name`, after the text fields."""
        boundary = uuid4().hex
        self.content_type = f"multipart/form-data; boundary={boundary}"
        self._path = path
        texts = "".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in fields.items()
        )
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{_quoted(name)}"\r\n'
        self._head = f"{texts}{head}Content-Type: application/octet-stream\r\n\r\n".encode()
        self._tail = f"\r\n--{boundary}--\r\n".encode()
        self._size = path.stat().st_size

    def __len__(self) -> int:
        """Return the bytes of the whole body."""
        return len(self._head) + self._size + len(self._tail)

    def __iter__(self) -> Iterator[bytes]:
        """Give the body piece by piece."""
        yield self._head
        with self._path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
        yield self._tail


def _quoted(name: str) -> str:
    """Return a name that cannot end its quotes or its line."""
    return "".join("_" if sign in '"\\' or not sign.isprintable() else sign for sign in name)
