"""What templates may ask."""

from __future__ import annotations

import logging
from datetime import datetime, timezone
from typing import Any, Callable, Optional

import ckan.model as model
import ckan.plugins.toolkit as tk
from babel import UnknownLocaleError
from babel.dates import format_datetime

from . import indexing, legacy, settings, watch, wording
from .model import is_ready

log = logging.getLogger(__name__)

__all__ = [
    "format_resource_items",
    "opendatalocale_button",
    "opendatalocale_check_page",
    "opendatalocale_date",
    "opendatalocale_label",
    "opendatalocale_legacy",
    "opendatalocale_legacy_label",
    "opendatalocale_panel",
    "opendatalocale_places",
    "opendatalocale_sentence",
    "opendatalocale_sign",
    "opendatalocale_state",
    "opendatalocale_verdicts",
]

# The order in which verdicts are listed: what asks for work first.
ORDER = ("invalid", "not-checked", "valid-with-remarks", "valid")
LINES_OF_HISTORY = 10


def opendatalocale_label(verdict: str) -> str:
    """Return a verdict in words."""
    return wording.verdict_label(verdict)


def opendatalocale_places(places: list[str]) -> str:
    """Return where a cause is, in words."""
    return wording.places_in_words(places)


def opendatalocale_sign(verdict: str) -> str:
    """Return the sign that goes with a verdict, for those who see no colour."""
    return wording.SIGNS.get(verdict, "?")


def opendatalocale_sentence(state: dict[str, Any]) -> str:
    """Return one sentence on where a file stands."""
    return wording.verdict_sentence(state)


def opendatalocale_state(resource: dict[str, Any], everyone: bool = True) -> Optional[dict[str, Any]]:
    """Return a resource's short state; None when there is nothing to tell visitors."""
    state = resource.get(indexing.KEY)
    return state if isinstance(state, dict) and (state.get("shown") or not everyone) else None


def opendatalocale_verdicts(dataset: dict[str, Any]) -> list[tuple[str, int]]:
    """Return the verdicts of a dataset's files with their counts, as the search index gives them too."""
    mirrored = dataset.get(indexing.KEY)
    counts = mirrored.get("verdicts") if isinstance(mirrored, dict) else None
    return [(verdict, counts[verdict]) for verdict in ORDER if verdict in counts] if isinstance(counts, dict) else []


def opendatalocale_panel(resource_id: str) -> Optional[dict[str, Any]]:
    """Return what a resource's page shows: its state with causes and its history. What is due is asked for on the way."""
    try:
        state = tk.get_action("opendatalocale_show")({}, {"id": resource_id})
        history = tk.get_action("opendatalocale_history")({}, {"id": resource_id, "limit": LINES_OF_HISTORY})
    except (tk.ObjectNotFound, tk.NotAuthorized):
        return None
    _wake(state["package_id"])
    return {"state": state, "history": history}


def opendatalocale_date(moment: str) -> str:
    """Return a moment (ISO, UTC) in the portal's time zone and the page's language: 26 novembre 2026, 10:54."""
    local = datetime.fromisoformat(moment).replace(tzinfo=timezone.utc).astimezone(tk.h.get_display_timezone())
    lang = str(tk.h.lang() or "fr")
    try:
        return str(format_datetime(local, "d MMMM y, HH:mm", locale=lang))
    except UnknownLocaleError:
        return str(local.strftime("%Y-%m-%d %H:%M"))


def opendatalocale_button() -> str:
    """Return the classes of a button that is not the main one, which CKAN 2.12 renamed."""
    return "btn btn-secondary" if tk.check_ckan_version(min_version="2.12") else "btn btn-default"


def opendatalocale_check_page() -> str:
    """Return the page that checks a file in the browser; empty when there is none."""
    return settings.check_page_url()


def opendatalocale_legacy(resource: dict[str, Any]) -> Optional[dict[str, Any]]:
    """Return what ckanext-validation left on a resource, when we have no verdict to show instead."""
    state = resource.get(indexing.KEY)
    has_verdict = isinstance(state, dict) and state.get("verdict") != "not-checked"
    return None if has_verdict else legacy.read(resource)


def opendatalocale_legacy_label(status: str) -> str:
    """Return a status of ckanext-validation in words."""
    return wording.legacy_label(status)


@tk.chained_helper
def format_resource_items(original: Callable[[Any], Any], items: Any) -> Any:
    """Leave our key out of the table of a resource's other fields: it has a place of its own on the page."""
    return original([(key, value) for key, value in items if key != indexing.KEY])


def _wake(package_id: str) -> None:
    try:
        if is_ready():
            watch.wake(package_id)
    except Exception:
        model.Session.rollback()
        log.warning("opendatalocale: nothing of %s was enqueued", package_id, exc_info=True)
