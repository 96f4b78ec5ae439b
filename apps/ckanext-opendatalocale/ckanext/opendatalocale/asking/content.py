"""A resource's file, brought into a temporary file: from the portal's storage, or from where it is linked."""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import ckan.lib.uploader as uploader
import requests

from .. import settings
from ..subject import Subject
from .guarded import guarded_session

CHUNK = 256 * 1024
CONNECT_SECONDS = 10


class ContentError(Exception):
    """The file cannot be had. `code` is a reason for not checking it."""

    def __init__(self, code: str) -> None:
        """Keep the stable code."""
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Content:
    """A file on this machine's disk, for as long as it is being asked about."""

    path: Path
    sha256: str


@contextmanager
def content_of(subject: Subject) -> Iterator[Content]:
    """Give a resource's file, and remove it afterwards. Raise ContentError."""
    with tempfile.TemporaryDirectory(prefix="opendatalocale-") as folder:
        path = Path(folder) / "file"
        pieces = _stored(subject) if subject.is_upload else _linked(subject.url)
        yield Content(path, _write(pieces, path))


def _write(pieces: Iterable[bytes], path: Path) -> str:
    """Write what comes, never more than the cap. @return its SHA-256"""
    most = settings.max_bytes()
    size = 0
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for piece in pieces:
            size += len(piece)
            if size > most:
                raise ContentError("too-large")
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def _stored(subject: Subject) -> Iterator[bytes]:
    """Read an upload where the portal's uploader put it."""
    upload: Any = uploader.get_resource_uploader({"id": subject.resource_id, "url_type": subject.url_type})
    storage = getattr(upload, "storage", None)
    try:
        location = upload.get_path(subject.resource_id)
        if storage is not None:
            # CKAN 2.12: a storage that may be anywhere.
            from ckan.lib.files import FileData

            yield from storage.stream(FileData(location))
            return
        with Path(location).open("rb") as file:
            while piece := file.read(CHUNK):
                yield piece
    except ContentError:
        raise
    except Exception as error:
        # Each storage has failures of its own; all mean that the file is not there to be read.
        raise ContentError("file-not-readable") from error


def _linked(url: str) -> Iterator[bytes]:
    """Download a linked file: capped in redirections and in time, and never from a private address."""
    deadline = time.monotonic() + settings.timeout()
    with guarded_session() as session:
        for _ in range(settings.max_redirects() + 1):
            if urlsplit(url).scheme not in ("http", "https"):
                raise ContentError("not-fetched")
            with _get(session, url) as response:
                if response.is_redirect:
                    url = urljoin(url, response.headers["location"])
                    continue
                if response.status_code != 200:
                    raise ContentError("not-fetched")
                yield from _body(response, deadline)
                return
    raise ContentError("not-fetched")


def _get(session: requests.Session, url: str) -> requests.Response:
    try:
        return session.get(
            url,
            timeout=(CONNECT_SECONDS, settings.timeout()),
            allow_redirects=False,
            stream=True,
            headers={"User-Agent": "ckanext-opendatalocale"},
        )
    except (requests.RequestException, OSError, ValueError) as error:
        raise ContentError("not-fetched") from error


def _body(response: requests.Response, deadline: float) -> Iterator[bytes]:
    try:
        for piece in response.iter_content(CHUNK):
            if time.monotonic() > deadline:
                raise ContentError("not-fetched")
            yield piece
    except requests.RequestException as error:
        raise ContentError("not-fetched") from error
