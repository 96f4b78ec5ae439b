"""Verdicts as a CSV file that a spreadsheet opens as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

import ckan.plugins.toolkit as tk

from . import wording

# What makes a spreadsheet take a cell for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_of(rows: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> Iterator[str]:
    """Give the table line by line, after the mark by which spreadsheets know UTF-8."""
    yield "\ufeff" + _line(
        [
            tk._("organisation"),
            tk._("dataset"),
            tk._("dataset address"),
            tk._("file"),
            tk._("file address"),
            tk._("schema"),
            tk._("schema version"),
            tk._("verdict"),
            tk._("verdict code"),
            tk._("errors"),
            tk._("remarks"),
            tk._("checked on (UTC)"),
            tk._("explanation"),
        ]
    )
    for dataset, resource in rows:
        kind = dataset["type"]
        yield _line(
            [
                dataset["organization_title"],
                dataset["title"],
                tk.h.url_for(f"{kind}.read", id=dataset["name"], _external=True),
                resource["name"],
                tk.h.url_for(f"{kind}_resource.read", id=dataset["name"], resource_id=resource["id"], _external=True),
                resource.get("schema"),
                resource.get("schema_version"),
                wording.verdict_label(resource["verdict"]),
                resource["verdict"],
                resource.get("errors"),
                resource.get("remarks"),
                resource.get("checked"),
                wording.verdict_sentence(resource),
            ]
        )


def _line(cells: list[Any]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow([_harmless(cell) for cell in cells])
    return text.getvalue()


def _harmless(cell: Any) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text
