"""The fields of ckanext-validation: read as what they are, written only if the operator asks."""

from __future__ import annotations

import logging
from typing import Any, Optional

import ckan.plugins.toolkit as tk

from . import settings
from .asking.answer import Answer
from .model import now
from .subject import Subject

log = logging.getLogger(__name__)

STATUSES = ("success", "failure", "error", "unknown", "created", "running")
# What ckanext-validation would write. A file that was not checked is an error there, never a success.
STATUS_OF = {"valid": "success", "valid-with-remarks": "success", "invalid": "failure", "not-checked": "error"}


def read(resource: dict[str, Any]) -> Optional[dict[str, Any]]:
    """Return what ckanext-validation left on a resource, to be shown under its own name; never a verdict of ours."""
    status = resource.get("validation_status")
    if status not in STATUSES:
        return None
    timestamp = resource.get("validation_timestamp")
    return {"status": status, "timestamp": timestamp[:40] if isinstance(timestamp, str) else None}


def write(subject: Subject, answer: Answer) -> None:
    """Write the fields that the operator chose. None of them is in a fingerprint but `schema`, which is written once."""
    fields: dict[str, str] = {}
    wanted = settings.fields_to_write()
    if "status" in wanted:
        fields["validation_status"] = STATUS_OF[answer.verdict]
        fields["validation_timestamp"] = now().isoformat()
    if "schema" in wanted and subject.declared is None and answer.schema_url and answer.verdict != "not-checked":
        # An address: what ckanext-validation accepts in this field, and what our engine reads back.
        fields["schema"] = answer.schema_url
    if not fields:
        return
    user = tk.get_action("get_site_user")({"ignore_auth": True}, {})["name"]
    try:
        tk.get_action("resource_patch")({"ignore_auth": True, "user": user}, {"id": subject.resource_id, **fields})
    except Exception:
        # A dataset that its own schema refuses today cannot be patched; the verdict is kept all the same.
        log.warning("opendatalocale: fields of %s were not written", subject.resource_id, exc_info=True)
