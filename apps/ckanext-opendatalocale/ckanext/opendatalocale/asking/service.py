"""Asks the portal-integration service: `POST /api/v1/validate`, a file in a form or the address of one."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, Optional, Union

import requests

from .. import settings
from .answer import MOST_OF_AN_ANSWER, Answer, AskFailure, answer_of, not_checked, read_report
from .form import FileForm

CONNECT_SECONDS = 10
# Said about this very file, not about the service: asking again would give the same.
ABOUT_THE_FILE = {413: "too-large", 415: "unsupported-media-type", 422: "not-fetched"}


def ask_about_file(path: Path, name: str, schema: Optional[str], sha256: str) -> Answer:
    """Send a file and return the verdict. Raise AskFailure when the service gives none."""
    reports = {}
    for lang in settings.languages():
        form = FileForm(path, name, _options(schema, lang))
        found = _post(form, {"Content-Type": form.content_type}, lang)
        if isinstance(found, str):
            return not_checked(found, sha256)
        reports[lang] = found
    return answer_of(reports, sha256)


def ask_about_url(url: str, schema: Optional[str]) -> Answer:
    """Send an address, which the service fetches itself, and return the verdict."""
    reports: dict[str, dict[str, Any]] = {}
    for lang in settings.languages():
        body = json.dumps({"url": url, **_options(schema, lang), "maxErrors": 0}).encode()
        found = _post(body, {"Content-Type": "application/json"}, lang)
        if isinstance(found, str):
            return not_checked(found)
        if reports and _sha256(found) != _sha256(next(iter(reports.values()))):
            # The file changed between two languages: one of them tells about both.
            break
        reports[lang] = found
    return answer_of(reports)


def _options(schema: Optional[str], lang: str) -> dict[str, str]:
    return {"lang": lang, "maxErrors": "0", **({} if schema is None else {"schema": schema})}


def _sha256(report: dict[str, Any]) -> Any:
    source = report.get("source")
    return source.get("sha256") if isinstance(source, dict) else None


def _post(body: Union[bytes, FileForm], headers: dict[str, str], lang: str) -> Union[dict[str, Any], str]:
    """Return the report, or the reason why this file cannot have one."""
    token = settings.service_token()
    headers = {
        **headers,
        "Accept": "application/json",
        "Accept-Language": lang,
        "User-Agent": "ckanext-opendatalocale",
        **({"Authorization": f"Bearer {token}"} if token else {}),
    }
    deadline = time.monotonic() + settings.timeout()
    try:
        with requests.post(
            f"{settings.service_url()}/api/v1/validate",
            data=body,
            headers=headers,
            timeout=(CONNECT_SECONDS, settings.timeout()),
            # The token and the file go where the operator said, nowhere else.
            allow_redirects=False,
            stream=True,
        ) as response:
            text = _read(response, deadline)
    except requests.Timeout as error:
        raise AskFailure("service-too-slow") from error
    except requests.RequestException as error:
        raise AskFailure("service-down", type(error).__name__) from error
    if response.status_code == 200:
        return read_report(text)
    if response.status_code in ABOUT_THE_FILE:
        return ABOUT_THE_FILE[response.status_code]
    raise AskFailure(_code_of(response.status_code), _problem(text), _retry_after(response))


def _read(response: requests.Response, deadline: float) -> bytes:
    """Read an answer, never past its size nor past its time."""
    chunks = []
    size = 0
    for chunk in response.iter_content(64 * 1024):
        size += len(chunk)
        if size > MOST_OF_AN_ANSWER:
            raise AskFailure("bad-answer", "too large")
        if time.monotonic() > deadline:
            raise AskFailure("service-too-slow")
        chunks.append(chunk)
    return b"".join(chunks)


def _code_of(status: int) -> str:
    if status in (401, 403):
        return "service-refuses"
    if status in (429, 503):
        return "service-busy"
    return "service-down" if status >= 500 else "bad-answer"


def _problem(text: bytes) -> str:
    """Return the stable code of a problem (RFC 9457), for the log."""
    try:
        problem = json.loads(text)
    except ValueError:
        return ""
    code = problem.get("code") if isinstance(problem, dict) else None
    return code[:100] if isinstance(code, str) else ""


def _retry_after(response: requests.Response) -> Optional[int]:
    value = response.headers.get("Retry-After", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else None
