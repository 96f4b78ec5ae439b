"""Which resources are worth asking about. A sieve, not a judge: what a file is, and whether it is good, the engine says."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any, Optional
from urllib.parse import unquote, urlsplit

# Formats of tables and of the socle's documents; an empty format may be any of them.
READABLE = re.compile(r"|csv|tsv|txt|text|xlsx?|ods|json|geojson|ndjson|jsonl|parquet|zip|gz|csv\.gz|file|document")
LONGEST_NAME = 2000


def declared_schema(extras: dict[str, Any]) -> Optional[str]:
    """Return the schema that a resource declares, as the engine takes it: an identifier or an address.

    `schema` is the field of ckanext-validation (an address, or a whole Table Schema that says where it comes from) and of
    udata's harvesters (`{"name", "version", "url"}`); `conforms_to` is the one of ckanext-dcat.
    """
    for field in ("schema", "conforms_to"):
        found = _reference(extras.get(field))
        if found is not None:
            return found
    return None


def looks_like_socle(texts: list[str], format_: str) -> bool:
    """Tell whether the words around a table speak of something that the socle covers."""
    if not READABLE.fullmatch(format_.strip().lstrip(".").lower()):
        return False
    plain = [_plain(text[:LONGEST_NAME]) for text in texts if text]
    return any(word in text for text in plain for word in _phrases())


def file_name(url: str) -> str:
    """Return the last part of an address, as a person reads it."""
    try:
        path = urlsplit(url).path
    except ValueError:
        path = url
    return unquote(path).rsplit("/", 1)[-1][:200]


def _reference(value: Any) -> Optional[str]:
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
        try:
            value = json.loads(value)
        except ValueError:
            return None
    if isinstance(value, list):
        return next((found for found in map(_reference, value) if found is not None), None)
    if isinstance(value, dict):
        url = next((value[key] for key in ("url", "path", "$id") if _is_address(value.get(key))), None)
        # A name alone is an identifier only when it says who defines the schema; a descriptor's own is anything.
        name = value.get("name")
        version = value.get("version")
        if isinstance(name, str) and "/" in name and "fields" not in value:
            return _short(f"{name}@{version}" if isinstance(version, str) and version else name)
        return _short(url)
    return _short(value)


def _short(value: Any) -> Optional[str]:
    text = value.strip() if isinstance(value, str) else ""
    return text if 0 < len(text) <= LONGEST_NAME else None


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and value.startswith(("http://", "https://"))


@lru_cache(maxsize=1)
def _phrases() -> list[str]:
    """Read the words that `tools/generate.ts` writes from the schemas themselves."""
    text = (Path(__file__).parent / "socle.json").read_text(encoding="utf-8")
    return [_plain(word) for schema in json.loads(text)["schemas"] for word in schema["words"]]


def _plain(text: str) -> str:
    """Return words between blanks, lower case, without accents; `SubventionsVersees` is cut in two."""
    cut = re.sub(r"([a-zà-ÿ])([A-ZÀ-Þ])", r"\1 \2", text)
    bare = "".join(sign for sign in unicodedata.normalize("NFD", cut) if not unicodedata.combining(sign))
    return f" {re.sub(r'[^a-z0-9]+', ' ', bare.lower()).strip()} "
