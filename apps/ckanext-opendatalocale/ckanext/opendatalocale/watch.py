"""Notes which resources changed, in the transaction that changes them, and enqueues their checks. Nothing else here is done
while somebody publishes: no request, no file read."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any, Optional

import ckan.model as model
import ckan.plugins.toolkit as tk
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from . import settings
from .model import Verdict, Watch, is_ready, now
from .subject import Subject, subject_of

log = logging.getLogger(__name__)

WATCH = Watch.__table__
# A job that was lost (a worker stopped, Redis emptied) is asked for again after this.
PATIENCE = timedelta(minutes=10)
# What a visit or a success wakes at most.
WOKEN_AT_ONCE = 20


def note_dataset(package_id: str) -> None:
    """Look at each resource of a dataset that was just saved; whatever fails in here, the publisher's own work goes on."""
    # What the publisher changed is written first, outside of what may be taken back below.
    model.Session.flush()
    try:
        if not is_ready():
            return
        # A savepoint of the connection, not of the session: before 2.12, CKAN takes the end of a session's one for a
        # commit, and would index half a dataset.
        connection = model.Session.connection()
        with connection.begin_nested():
            changed = _note(connection, package_id)
    except Exception:
        log.exception("opendatalocale: the changes of dataset %s were not noted", package_id)
        return
    for subject in changed:
        enqueue(subject.resource_id, subject.fingerprint)


def _note(connection: Any, package_id: str) -> list[Subject]:
    """Write what is to be asked. @return what is news"""
    package = model.Package.get(package_id)
    if package is None:
        return []
    found = [subject_of(resource) for resource in package.resources]
    subjects = {subject.resource_id: subject for subject in found if subject is not None}
    rows = connection.execute(
        sa.select(WATCH.c.resource_id, WATCH.c.fingerprint).where(WATCH.c.package_id == package.id)
    )
    known = {row[0]: row[1] for row in rows}
    gone = [resource_id for resource_id in known if resource_id not in subjects]
    if gone:
        connection.execute(sa.delete(WATCH).where(WATCH.c.resource_id.in_(gone)))
    news = [one for one in subjects.values() if known.get(one.resource_id) != one.fingerprint]
    for subject in news:
        connection.execute(_noting(subject))
    return news


def _noting(subject: Subject) -> Any:
    """Return the statement that has a state of a file asked about, in place of the state before it."""
    values = {
        "package_id": subject.package_id,
        "fingerprint": subject.fingerprint,
        "is_declared": subject.declared is not None,
        "asked": now(),
        # The verdict on the former file says nothing about this one; it stays in the history.
        "verdict_id": None,
        "attempts": 0,
        "failure": None,
        "next_attempt": now() + PATIENCE,
        "is_indexed": True,
    }
    return (
        insert(WATCH)
        .values(resource_id=subject.resource_id, **values)
        .on_conflict_do_update(index_elements=[WATCH.c.resource_id], set_=values)
    )


def enqueue(resource_id: str, fingerprint: str) -> bool:
    """Ask a worker for a check; without a queue, the catch-up does it later."""
    from .jobs import check_resource

    if not settings.is_configured():
        return False
    try:
        tk.enqueue_job(
            check_resource,
            [resource_id, fingerprint],
            title=f"opendatalocale: {resource_id}",
            queue=settings.queue(),
            # A check asks once a language, and fetches the file first.
            rq_kwargs={"timeout": settings.timeout() * (len(settings.languages()) + 2) + 60},
        )
    except Exception:
        # Redis is away, or refuses: publishing goes on.
        log.warning("opendatalocale: the check of %s could not be enqueued", resource_id, exc_info=True)
        return False
    return True


def ask_again(resource_id: str) -> bool:
    """Have a watched resource checked anew. @return whether there was one"""
    watch = model.Session.get(Watch, resource_id)
    if watch is None:
        return False
    watch.attempts = 0
    watch.failure = None
    watch.next_attempt = now() + PATIENCE
    watch.asked = now()
    fingerprint = watch.fingerprint
    model.Session.commit()
    enqueue(resource_id, fingerprint)
    return True


def wake(package_id: Optional[str] = None, but: Optional[str] = None, limit: int = WOKEN_AT_ONCE) -> int:
    """Enqueue what is due: of a dataset that is being visited, or the oldest anywhere. @return how many"""
    if not settings.is_configured():
        return 0
    query = model.Session.query(Watch).filter(Watch.next_attempt <= now())
    if package_id is not None:
        query = query.filter(Watch.package_id == package_id)
    if but is not None:
        query = query.filter(Watch.resource_id != but)
    # Two visitors at once wake it once.
    due = query.order_by(Watch.next_attempt).limit(limit).with_for_update(skip_locked=True).all()
    asked = [(watch.resource_id, watch.fingerprint) for watch in due]
    for watch in due:
        watch.next_attempt = now() + PATIENCE
    model.Session.commit()
    return sum(enqueue(*one) for one in asked)


def forget_gone() -> int:
    """Drop what was deleted: its watch, and, once the portal has purged it, its history. @return how many"""
    gone = model.Session.query(Watch.resource_id).outerjoin(model.Resource, model.Resource.id == Watch.resource_id)
    gone = gone.outerjoin(model.Package, model.Package.id == model.Resource.package_id).filter(
        model.Resource.id.is_(None) | (model.Resource.state == "deleted") | (model.Package.state == "deleted")
    )
    dropped = (
        model.Session.query(Watch)
        .filter(Watch.resource_id.in_([row[0] for row in gone]))
        .delete(synchronize_session=False)
    )
    existing = model.Session.query(model.Resource.id)
    purged = model.Session.query(Verdict).filter(Verdict.resource_id.notin_(existing))
    dropped += purged.delete(synchronize_session=False)
    model.Session.commit()
    return int(dropped)
