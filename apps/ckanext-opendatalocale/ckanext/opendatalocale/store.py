"""Writes verdicts and reads them back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Optional

import ckan.model as model

from . import settings
from .asking.answer import Answer, AskFailure
from .backoff import delay
from .model import Verdict, Watch, now
from .subject import Subject

# Reasons that may pass: a publisher's server that was down a moment, a storage that was away.
PASSING = ("not-fetched", "file-not-readable")
SAME = (
    "fingerprint",
    "verdict",
    "schema_name",
    "schema_version",
    "errors",
    "remarks",
    "sha256",
    "engine_version",
    "reason",
)


def record(subject: Subject, answer: Answer) -> bool:
    """Keep a verdict; the same one on the same file is confirmed, not repeated. @return whether the portal shows something new"""
    last = model.Session.query(Verdict).filter_by(resource_id=subject.resource_id)
    last = last.order_by(Verdict.created.desc(), Verdict.id).first()
    fresh = Verdict(
        resource_id=subject.resource_id,
        package_id=subject.package_id,
        fingerprint=subject.fingerprint,
        verdict=answer.verdict,
        schema_name=answer.schema_name,
        schema_title=answer.schema_title,
        schema_version=answer.schema_version,
        schema_chosen=answer.schema_chosen,
        errors=answer.errors,
        remarks=answer.remarks,
        rows=answer.rows,
        sha256=answer.sha256,
        file_name=subject.file_name,
        engine_version=answer.engine_version,
        reason=answer.reason,
        reports=answer.reports,
    )
    if last is not None and all(getattr(last, name) == getattr(fresh, name) for name in SAME):
        last.confirmed = now()
        kept = last
    else:
        model.Session.add(fresh)
        kept = fresh
    model.Session.flush()
    is_news = _settle(subject, kept)
    model.Session.commit()
    return is_news


def _settle(subject: Subject, verdict: Any) -> bool:
    """Make a verdict the present one, unless the file changed while it was being checked: another job is on its way then."""
    watch = _locked(subject.resource_id)
    if watch is None or watch.fingerprint != subject.fingerprint:
        return False
    is_news = watch.verdict_id != verdict.id
    watch.verdict_id = verdict.id
    watch.failure = None
    if verdict.verdict == "not-checked" and verdict.reason in PASSING:
        watch.attempts += 1
        watch.next_attempt = now() + delay(watch.attempts)
    else:
        watch.attempts = 0
        days = settings.recheck_days()
        watch.next_attempt = now() + timedelta(days=days) if days and not subject.is_upload else None
    watch.is_indexed = watch.is_indexed and not is_news
    return is_news


def record_failure(resource_id: str, fingerprint: str, failure: AskFailure) -> None:
    """Note that nobody answered, and when to try again. The verdict on this very file, if there is one, stands."""
    watch = _locked(resource_id)
    if watch is not None and watch.fingerprint == fingerprint:
        watch.attempts += 1
        watch.failure = failure.code
        watch.next_attempt = now() + delay(watch.attempts, failure.retry_after)
    model.Session.commit()


def mark_indexed(package_id: str) -> None:
    """Note that the search index says what the tables say."""
    model.Session.query(Watch).filter_by(package_id=package_id).update({"is_indexed": True})
    model.Session.commit()


def _locked(resource_id: str) -> Any:
    return model.Session.query(Watch).filter_by(resource_id=resource_id).with_for_update().populate_existing().first()


def present(package_id: str) -> dict[str, tuple[Any, Optional[Any]]]:
    """Return each watched resource of a dataset with its present verdict, None while there is none."""
    # Publishers' transactions write past the session: what it remembers may be old.
    query = model.Session.query(Watch, Verdict).populate_existing()
    query = query.outerjoin(Verdict, Verdict.id == Watch.verdict_id)
    return {watch.resource_id: (watch, verdict) for watch, verdict in query.filter(Watch.package_id == package_id)}


def present_of(resource_id: str) -> tuple[Optional[Any], Optional[Any]]:
    """Return one resource's watch and present verdict."""
    query = model.Session.query(Watch, Verdict).populate_existing()
    query = query.outerjoin(Verdict, Verdict.id == Watch.verdict_id)
    found = query.filter(Watch.resource_id == resource_id).first()
    return (None, None) if found is None else (found[0], found[1])


def history(resource_id: str, limit: int, offset: int = 0) -> tuple[int, list[Any]]:
    """Return how many verdicts a resource had, and a page of them, newest first."""
    query = model.Session.query(Verdict).filter_by(resource_id=resource_id)
    page = query.order_by(Verdict.created.desc(), Verdict.id).limit(limit).offset(offset)
    return query.count(), page.all()


def schema_titles(names: Iterable[str]) -> dict[str, str]:
    """Return the titles of schemas, as the newest verdicts give them."""
    query = model.Session.query(Verdict.schema_name, Verdict.schema_title)
    query = query.filter(Verdict.schema_name.in_(list(names)), Verdict.schema_title.isnot(None))
    query = query.distinct(Verdict.schema_name).order_by(Verdict.schema_name, Verdict.created.desc())
    return {row[0]: row[1] for row in query}
