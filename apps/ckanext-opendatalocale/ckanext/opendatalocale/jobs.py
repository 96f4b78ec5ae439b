"""The background job: asks about one resource, keeps what is answered, has the dataset indexed again."""

from __future__ import annotations

import logging
import time

import ckan.model as model

from . import legacy, store, watch
from .asking.answer import AskFailure
from .asking.ask import ask
from .indexing import reindex
from .model import Watch, is_ready
from .subject import load

log = logging.getLogger(__name__)

# A job may begin before the transaction that asked for it is committed.
COMMIT_SECONDS = 10.0
STEP = 0.25


def check_resource(resource_id: str, fingerprint: str, wakes: bool = True) -> bool:
    """Check one state of a resource; a worker then wakes what is due, a command has its own list. @return whether a verdict came"""
    if not is_ready() or not _is_wanted(resource_id, fingerprint):
        return False
    subject = load(resource_id)
    # No transaction stays open while the engine works.
    model.Session.rollback()
    if subject is None or subject.fingerprint != fingerprint:
        return False
    try:
        answer = ask(subject)
    except AskFailure as failure:
        log.warning("opendatalocale: no verdict on %s: %s", resource_id, failure)
        store.record_failure(resource_id, fingerprint, failure)
        return False
    is_news = store.record(subject, answer)
    if is_news:
        reindex(subject.package_id)
        legacy.write(subject, answer)
    if wakes:
        # The engine answers: what it owed can be asked for now.
        watch.wake(but=resource_id)
    return True


def _is_wanted(resource_id: str, fingerprint: str) -> bool:
    """Wait for the row that the publisher's transaction brings; a transaction that failed brings none."""
    deadline = time.monotonic() + COMMIT_SECONDS
    while True:
        model.Session.rollback()
        row = model.Session.get(Watch, resource_id)
        if row is not None and row.fingerprint == fingerprint:
            return True
        if time.monotonic() > deadline:
            return False
        time.sleep(STEP)
