"""The four verdicts in words. English in the code; the French is in i18n/."""

from __future__ import annotations

from typing import Any, Optional

import ckan.plugins.toolkit as tk

SIGNS = {"valid": "✓", "valid-with-remarks": "✓", "invalid": "✗", "not-checked": "?"}


def verdict_label(verdict: str) -> str:
    """Return publishable, publishable with remarks, to be corrected or not checked."""
    labels = {
        "valid": tk._("publishable"),
        "valid-with-remarks": tk._("publishable with remarks"),
        "invalid": tk._("to be corrected"),
    }
    return str(labels.get(verdict) or tk._("not checked"))


def verdict_sentence(state: dict[str, Any]) -> str:
    """Return one sentence on where a file stands, from the engine's own figures."""
    verdict = state["verdict"]
    if verdict == "not-checked":
        return reason_sentence(state.get("reason"), bool(state.get("waiting")))
    schema = " ".join(
        part for part in (state.get("schema_title") or state.get("schema"), state.get("schema_version")) if part
    )
    remarks = int(state["remarks"])
    if verdict == "invalid":
        errors = int(state["errors"])
        # With --strict, remarks alone make a file to be corrected.
        counted = tk.ungettext("{n} error", "{n} errors", errors).format(n=errors)
        told = [counted] if errors else []
        if remarks:
            told.append(tk.ungettext("{n} remark", "{n} remarks", remarks).format(n=remarks))
        said = tk._("This file does not follow the schema {schema} yet: {counted}.")
        return str(said.format(schema=schema, counted=", ".join(told)))
    if verdict == "valid-with-remarks":
        said = tk.ungettext(
            "This file follows the schema {schema}; {n} remark helps to do better.",
            "This file follows the schema {schema}; {n} remarks help to do better.",
            remarks,
        )
        return str(said.format(schema=schema, n=remarks))
    return str(tk._("This file follows the schema {schema}.").format(schema=schema))


def reason_sentence(reason: Optional[str], is_waiting: bool) -> str:
    """Return why a file was not checked."""
    service_down = tk._("The checking service did not answer; the file will be checked as soon as it does.")
    sentences = {
        "service-down": service_down,
        "service-too-slow": service_down,
        "service-busy": tk._("The checking service is busy; the file will be checked a little later."),
        "service-refuses": tk._(
            "The checking service refuses the portal’s requests: its administrator must look into it."
        ),
        "bad-answer": tk._("The checking service gave an answer that the portal does not understand."),
        "command-missing": tk._("The checking command is not installed on the portal."),
        "command-failed": tk._("The checking command failed; it will be run again."),
        "command-too-slow": tk._("The check took longer than allowed; it will be tried again."),
        "not-configured": tk._("No checking service is configured on this portal."),
        "too-large": tk._("The file is larger than the portal checks."),
        "not-fetched": tk._("The file could not be downloaded from its address."),
        "file-not-readable": tk._("The file could not be read in the portal’s storage."),
        "unsupported-media-type": tk._("The checking service does not read this kind of file."),
        "schema-not-recognised": tk._("No schema of the socle was recognised in this file."),
    }
    if reason in sentences:
        return str(sentences[reason])
    if is_waiting:
        return str(tk._("The check is under way."))
    return str(tk._("This file could not be checked."))


def places_in_words(places: list[str]) -> str:
    """Return the places of a cause: cells say themselves, a bare number or letter does not say that it is a row or a column."""
    listed = ", ".join(places)
    if all(place.isdigit() for place in places):
        return str(tk.ungettext("row {listed}", "rows {listed}", len(places)).format(listed=listed))
    if all(place.isalpha() for place in places):
        return str(tk.ungettext("column {listed}", "columns {listed}", len(places)).format(listed=listed))
    return listed


def legacy_label(status: str) -> str:
    """Return the status of ckanext-validation in words."""
    labels = {
        "success": tk._("success"),
        "failure": tk._("failure"),
        "error": tk._("error"),
        "running": tk._("under way"),
        "created": tk._("under way"),
    }
    return str(labels.get(status) or tk._("unknown"))
