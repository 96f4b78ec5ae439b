"""What an engine answered: its reports, one a language, made safe to keep. No verdict is computed here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Optional

VERDICTS = ("valid", "valid-with-remarks", "invalid", "not-checked")
# What is kept of a report; the engine's own counts stay exact.
CAUSES_KEPT = 100
TEXT_KEPT = 2000
PLACES_KEPT = 20
EXAMPLES_KEPT = 5
# An answer without the list of places is small: this is a reader's guard.
MOST_OF_AN_ANSWER = 20 * 1024 * 1024


class AskFailure(Exception):
    """Nobody gave a verdict. `code` is stable; `retry_after` is in seconds, when the service said so."""

    def __init__(self, code: str, detail: str = "", retry_after: Optional[int] = None) -> None:
        """Keep what the job needs to come back later."""
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail
        self.retry_after = retry_after


@dataclass(frozen=True)
class Answer:
    """A verdict with what explains it. `reports` holds the worded part, by language."""

    verdict: str
    schema_name: Optional[str]
    schema_title: Optional[str]
    schema_version: Optional[str]
    schema_chosen: Optional[str]
    schema_url: Optional[str]
    errors: int
    remarks: int
    rows: Optional[int]
    sha256: Optional[str]
    engine_version: Optional[str]
    reason: Optional[str]
    reports: dict[str, Any]


def read_report(text: bytes) -> dict[str, Any]:
    """Read the JSON of a report. Raise AskFailure when it is no report."""
    try:
        report = json.loads(text)
    except ValueError as error:
        raise AskFailure("bad-answer", "not JSON") from error
    if not isinstance(report, dict) or report.get("verdict") not in VERDICTS:
        raise AskFailure("bad-answer", "no verdict")
    return report


def answer_of(reports: dict[str, dict[str, Any]], sha256: Optional[str] = None) -> Answer:
    """Put one file's reports together; the first language's gives the figures."""
    first = next(iter(reports.values()))
    schema = _object(first.get("schema"))
    stats = _object(first.get("stats"))
    failure = _object(first.get("failure"))
    source = _object(first.get("source"))
    return Answer(
        verdict=first["verdict"],
        schema_name=_text(schema.get("name"), 200),
        schema_title=_text(schema.get("title"), 200),
        schema_version=_text(schema.get("version"), 50),
        schema_chosen=_text(schema.get("chosen"), 20),
        schema_url=_text(schema.get("url")),
        errors=_count(stats.get("errors")) or 0,
        remarks=_count(stats.get("warnings")) or 0,
        rows=_count(stats.get("rows")),
        sha256=_text(source.get("sha256"), 64) or sha256,
        engine_version=_text(first.get("version"), 50),
        reason=_text(failure.get("code"), 100),
        reports={lang: _worded(report) for lang, report in reports.items()},
    )


def not_checked(reason: str, sha256: Optional[str] = None) -> Answer:
    """Return the answer for a file that no engine could be given: never good, never bad."""
    return Answer("not-checked", None, None, None, None, None, 0, 0, None, sha256, None, reason, {})


def _worded(report: dict[str, Any]) -> dict[str, Any]:
    causes = [_cause(cause) for cause in _list(report.get("causes")) if isinstance(cause, dict)]
    failure = _object(report.get("failure"))
    return {
        "causes": causes[:CAUSES_KEPT],
        "causes_total": len(causes),
        "message": _text(failure.get("message")),
    }


def _cause(cause: dict[str, Any]) -> dict[str, Any]:
    texts = ("severity", "type", "fieldName", "title", "message", "why", "howTo")
    examples = [_example(one) for one in _list(cause.get("examples"))[:EXAMPLES_KEPT] if isinstance(one, dict)]
    return {
        **{name: _text(cause.get(name)) for name in texts},
        "occurrences": _count(cause.get("occurrences")) or 0,
        "places": [_text(place, 200) or "" for place in _list(cause.get("places"))[:PLACES_KEPT]],
        "examples": examples,
    }


def _example(example: dict[str, Any]) -> dict[str, Any]:
    """Keep a faulty value, the better one when it is known, and whether a person must confirm it."""
    suggestion = _object(example.get("suggestion"))
    return {
        "cell": _text(example.get("cell")) or "",
        "better": _text(suggestion.get("value")),
        "is_sure": suggestion.get("confidence") == "safe",
    }


def _text(value: Any, most: int = TEXT_KEPT) -> Optional[str]:
    """Return a text that PostgreSQL keeps: without the null character and without half of a surrogate pair."""
    if not isinstance(value, str):
        return None
    whole = value.replace("\x00", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole if len(whole) <= most else f"{whole[:most]}…"


def _count(value: Any) -> Optional[int]:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63 else None


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
