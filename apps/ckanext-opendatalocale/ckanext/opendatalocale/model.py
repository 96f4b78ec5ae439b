"""Two tables: every verdict ever given, and where each watched resource is."""

from __future__ import annotations

import logging
from datetime import datetime, timezone
from uuid import uuid4

import ckan.model as model
import ckan.plugins.toolkit as tk
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import deferred

log = logging.getLogger(__name__)


def now() -> datetime:
    """Return the time in UTC, without a zone as CKAN keeps it."""
    return datetime.now(timezone.utc).replace(tzinfo=None)


class Verdict(tk.BaseModel):
    """What the engine said about one state of a file. Written once; only `confirmed` moves, when it says the same again."""

    __tablename__ = "opendatalocale_verdict"

    id = sa.Column(sa.UnicodeText, primary_key=True, default=lambda: str(uuid4()))
    resource_id = sa.Column(sa.UnicodeText, nullable=False, index=True)
    package_id = sa.Column(sa.UnicodeText, nullable=False, index=True)
    fingerprint = sa.Column(sa.UnicodeText, nullable=False)
    created = sa.Column(sa.DateTime, nullable=False, default=now)
    confirmed = sa.Column(sa.DateTime, nullable=False, default=now)
    verdict = sa.Column(sa.UnicodeText, nullable=False)
    schema_name = sa.Column(sa.UnicodeText)
    schema_title = sa.Column(sa.UnicodeText)
    schema_version = sa.Column(sa.UnicodeText)
    schema_chosen = sa.Column(sa.UnicodeText)
    errors = sa.Column(sa.BigInteger, nullable=False, default=0)
    remarks = sa.Column(sa.BigInteger, nullable=False, default=0)
    rows = sa.Column(sa.BigInteger)
    sha256 = sa.Column(sa.UnicodeText)
    file_name = sa.Column(sa.UnicodeText)
    engine_version = sa.Column(sa.UnicodeText)
    reason = sa.Column(sa.UnicodeText)
    # Read only where causes are shown: datasets are shown much more often.
    reports = deferred(sa.Column(JSONB, nullable=False, default=dict))


class Watch(tk.BaseModel):
    """A resource that looks like the socle: its present verdict if it has one, and when to ask (again)."""

    __tablename__ = "opendatalocale_watch"

    resource_id = sa.Column(sa.UnicodeText, primary_key=True)
    package_id = sa.Column(sa.UnicodeText, nullable=False, index=True)
    fingerprint = sa.Column(sa.UnicodeText, nullable=False)
    is_declared = sa.Column(sa.Boolean, nullable=False, default=False)
    asked = sa.Column(sa.DateTime, nullable=False, default=now)
    verdict_id = sa.Column(sa.UnicodeText, sa.ForeignKey("opendatalocale_verdict.id", ondelete="SET NULL"))
    attempts = sa.Column(sa.Integer, nullable=False, default=0)
    next_attempt = sa.Column(sa.DateTime, index=True)
    failure = sa.Column(sa.UnicodeText)
    is_indexed = sa.Column(sa.Boolean, nullable=False, default=True)


_ready = False
_told = False


def is_ready() -> bool:
    """Tell whether the tables exist: an operator may enable the plugin before `ckan db upgrade -p opendatalocale`."""
    global _ready, _told  # noqa: PLW0603 - asked on every page, so remembered once it is true
    if not _ready:
        inspector = sa.inspect(model.Session.connection())
        _ready = all(inspector.has_table(table.__tablename__) for table in (Verdict, Watch))
        if not _ready and not _told:
            _told = True
            log.error("opendatalocale: tables are missing, run: ckan db upgrade -p opendatalocale")
    return _ready
