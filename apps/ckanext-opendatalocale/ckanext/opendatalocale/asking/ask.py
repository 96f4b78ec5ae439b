"""Chooses whom to ask, and what to give: an address when the file is public and elsewhere, else the file itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from .. import settings
from ..subject import Subject
from .answer import Answer, AskFailure, not_checked
from .command import ask_command
from .content import ContentError, content_of
from .guarded import is_allowed
from .service import ask_about_file, ask_about_url


def ask(subject: Subject) -> Answer:
    """Return the verdict on a resource. Raise AskFailure when nobody could give one; it is to be tried again."""
    if not settings.is_configured():
        raise AskFailure("not-configured")
    if settings.service_url() and _may_be_fetched(subject):
        return ask_about_url(subject.url, subject.declared)
    asking = ask_about_file if settings.service_url() else ask_command
    try:
        with content_of(subject) as content:
            return asking(content.path, subject.file_name, subject.declared, content.sha256)
    except ContentError as error:
        return not_checked(error.code)


def _may_be_fetched(subject: Subject) -> bool:
    """Uploads and what belongs to a private dataset never leave as an address; the service reaches no private network."""
    host = urlsplit(subject.url).hostname or ""
    return not subject.is_upload and not subject.is_private and not is_allowed(host)
