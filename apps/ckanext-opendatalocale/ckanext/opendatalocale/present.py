"""Verdicts as data: the short form that `package_show` carries, the long one with causes, a line of the history."""

from __future__ import annotations

from typing import Any, Optional

from . import store
from .indexing import KEY, is_shown
from .model import is_ready


def short(watch: Any, verdict: Optional[Any]) -> dict[str, Any]:
    """Return where a resource stands. Without a verdict on the present file, it is not checked, and `waiting` for one."""
    if verdict is None:
        return {
            "verdict": "not-checked",
            "reason": watch.failure,
            "waiting": True,
            "next_attempt": _iso(watch.next_attempt) if watch.failure else None,
            "shown": True,
        }
    return {
        "verdict": verdict.verdict,
        "reason": verdict.reason,
        "waiting": False,
        "schema": verdict.schema_name,
        "schema_title": verdict.schema_title,
        "schema_version": verdict.schema_version,
        "schema_chosen": verdict.schema_chosen,
        "errors": verdict.errors,
        "remarks": verdict.remarks,
        "checked": _iso(verdict.confirmed),
        "shown": is_shown(watch, verdict),
    }


def line(verdict: Any) -> dict[str, Any]:
    """Return one verdict of a history."""
    return {
        "id": verdict.id,
        "verdict": verdict.verdict,
        "reason": verdict.reason,
        "schema": verdict.schema_name,
        "schema_title": verdict.schema_title,
        "schema_version": verdict.schema_version,
        "schema_chosen": verdict.schema_chosen,
        "errors": verdict.errors,
        "remarks": verdict.remarks,
        "rows": verdict.rows,
        "file_name": verdict.file_name,
        "sha256": verdict.sha256,
        "engine_version": verdict.engine_version,
        "created": _iso(verdict.created),
        "confirmed": _iso(verdict.confirmed),
    }


def long(watch: Any, verdict: Optional[Any], lang: str) -> dict[str, Any]:
    """Return where a resource stands with its causes, in a language or, if it was not kept, in the first one that was."""
    shown = short(watch, verdict)
    if verdict is None:
        return {**shown, "lang": None, "message": None, "causes": [], "causes_total": 0}
    reports = verdict.reports or {}
    found = lang if lang in reports else next(iter(sorted(reports, reverse=True)), None)
    report = reports.get(found, {})
    return {
        **shown,
        "rows": verdict.rows,
        "file_name": verdict.file_name,
        "sha256": verdict.sha256,
        "engine_version": verdict.engine_version,
        "lang": found,
        "message": report.get("message"),
        "causes": report.get("causes", []),
        "causes_total": report.get("causes_total", 0),
    }


def decorate(dataset: dict[str, Any]) -> None:
    """Put the present verdicts on a dataset and its resources; a stale copy from the search index is replaced."""
    strip(dataset)
    if not dataset.get("id") or not is_ready():
        return
    states = {resource_id: short(*one) for resource_id, one in store.present(dataset["id"]).items()}
    if not states:
        return
    counts: dict[str, int] = {}
    for resource in dataset.get("resources", []):
        state = states.get(resource.get("id"))
        if state is None:
            continue
        resource[KEY] = state
        if state["shown"]:
            counts[state["verdict"]] = counts.get(state["verdict"], 0) + 1
    dataset[KEY] = {"verdicts": counts}


def strip(dataset: dict[str, Any]) -> None:
    """Take our keys off: they are shown, never stored, so that nothing we show can be written back as a field."""
    dataset.pop(KEY, None)
    for resource in dataset.get("resources") or []:
        if isinstance(resource, dict):
            resource.pop(KEY, None)


def _iso(moment: Any) -> Optional[str]:
    return None if moment is None else moment.isoformat(timespec="seconds")
