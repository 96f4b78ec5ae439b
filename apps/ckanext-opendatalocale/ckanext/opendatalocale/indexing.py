"""What the search index knows: verdicts and schemas as facets, and both together so that a filter on the two is exact."""

from __future__ import annotations

import logging
from typing import Any, Optional

from ckan.lib.search import rebuild

from . import store
from .model import is_ready

log = logging.getLogger(__name__)

# Under which `package_show` carries our verdicts.
KEY = "opendatalocale"
# CKAN's Solr schema lets only `vocab_*` hold several values without being cut into words.
VERDICT_FIELD = "vocab_opendatalocale_verdict"
SCHEMA_FIELD = "vocab_opendatalocale_schema"
PAIR_FIELD = "vocab_opendatalocale_pair"
# The engine's code for a table that is none of the socle's.
NOT_OURS = "schema-not-recognised"


def is_shown(watch: Any, verdict: Optional[Any]) -> bool:
    """Tell whether visitors hear about a resource: not when it declares nothing and the engine recognised nothing."""
    return bool(watch.is_declared) or verdict is None or verdict.reason != NOT_OURS


def pair(schema: str, verdict: str) -> str:
    """Return a schema and a verdict as one value of the index."""
    return f"{verdict} {schema}"


def add_fields(index: dict[str, Any]) -> dict[str, Any]:
    """Add what is known of a dataset's resources to its document."""
    # Before 2.12 what `package_show` shows gets here too; Solr would take an object for a document of its own.
    index.pop(KEY, None)
    if not is_ready():
        return index
    verdicts, schemas, pairs = set(), set(), set()
    for watch, verdict in store.present(index["id"]).values():
        if not is_shown(watch, verdict):
            continue
        word = verdict.verdict if verdict is not None else "not-checked"
        verdicts.add(word)
        if verdict is not None and verdict.schema_name:
            schemas.add(verdict.schema_name)
            pairs.add(pair(verdict.schema_name, word))
    for field, values in ((VERDICT_FIELD, verdicts), (SCHEMA_FIELD, schemas), (PAIR_FIELD, pairs)):
        if values:
            index[field] = sorted(values)
    return index


def reindex(package_id: str) -> bool:
    """Index one dataset again. @return whether it was done; when Solr is away the catch-up does it later"""
    try:
        rebuild(package_id)
    except Exception:
        log.warning("opendatalocale: dataset %s could not be indexed", package_id, exc_info=True)
        return False
    store.mark_indexed(package_id)
    return True
