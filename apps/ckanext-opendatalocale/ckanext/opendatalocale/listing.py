"""Datasets and verdicts, page by page. The search index decides who sees what, as everywhere on the portal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import ckan.plugins.toolkit as tk

from . import present, store
from .asking.answer import VERDICTS
from .indexing import PAIR_FIELD, SCHEMA_FIELD, VERDICT_FIELD, pair

PAGE = 100


def list_verdicts(
    context: Any, organization: str = "", verdict: str = "", schema: str = "", limit: int = 20, offset: int = 0
) -> dict[str, Any]:
    """Return a page of datasets, each with its files that match, and the counts for each filter."""
    if verdict and verdict not in VERDICTS:
        raise tk.ValidationError({"verdict": [tk._("One of {values} is expected.").format(values=", ".join(VERDICTS))]})
    base = [f"+{VERDICT_FIELD}:[* TO *]"]
    if organization:
        group = tk.get_action("organization_show")(
            _own(context), {"id": organization, "include_users": False, "include_followers": False}
        )
        base.append(f'+owner_org:"{group["id"]}"')
    found = _search(context, [*base, *_filters(verdict, schema)], limit, offset)
    # What each filter would give does not depend on the filters that are set.
    facets = _search(context, base, 0, 0) if verdict or schema else found
    counts = facets["search_facets"]
    return {
        "count": found["count"],
        "results": [_dataset(one, verdict, schema) for one in found["results"]],
        "verdicts": {item["name"]: item["count"] for item in _items(counts, VERDICT_FIELD)},
        "schemas": [
            {"name": item["name"], "title": item["display_name"], "count": item["count"]}
            for item in sorted(_items(counts, SCHEMA_FIELD), key=lambda item: str(item["display_name"]).lower())
        ],
    }


def every_row(context: Any, **filters: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Give each dataset and file that match, as far as they go."""
    offset = 0
    while True:
        page = list_verdicts(context, limit=PAGE, offset=offset, **filters)
        for dataset in page["results"]:
            for resource in dataset["resources"]:
                yield dataset, resource
        # A portal may give fewer than it was asked for: go on by what came.
        offset += len(page["results"])
        if not page["results"] or offset >= page["count"]:
            return


def _filters(verdict: str, schema: str) -> list[str]:
    if verdict and schema:
        return [f"+{PAIR_FIELD}:{_quoted(pair(schema, verdict))}"]
    if verdict:
        return [f"+{VERDICT_FIELD}:{_quoted(verdict)}"]
    return [f"+{SCHEMA_FIELD}:{_quoted(schema)}"] if schema else []


def _search(context: Any, filters: list[str], rows: int, start: int) -> dict[str, Any]:
    found: dict[str, Any] = tk.get_action("package_search")(
        _own(context),
        {
            "q": "*:*",
            "fq_list": filters,
            "rows": rows,
            "start": start,
            "sort": "title_string asc, id asc",
            "include_private": True,
            "facet": "true",
            "facet.field": [VERDICT_FIELD, SCHEMA_FIELD],
            "facet.limit": 200,
        },
    )
    return found


def _own(context: Any) -> dict[str, Any]:
    """Return a context that holds the asker and nothing else."""
    return {key: context[key] for key in ("user", "auth_user_obj", "ignore_auth") if key in context}


def _items(facets: dict[str, Any], field: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = facets.get(field, {}).get("items", [])
    return items


def _dataset(found: dict[str, Any], verdict: str, schema: str) -> dict[str, Any]:
    # The index may be a moment late; the tables are not.
    states = {key: (present.short(*one)) for key, one in store.present(found["id"]).items()}
    resources = [
        {"id": resource["id"], "name": resource.get("name") or "", **states[resource["id"]]}
        for resource in found.get("resources", [])
        if resource["id"] in states
        and states[resource["id"]]["shown"]
        and (not verdict or states[resource["id"]]["verdict"] == verdict)
        and (not schema or states[resource["id"]].get("schema") == schema)
    ]
    organization = found.get("organization") or {}
    return {
        "id": found["id"],
        "name": found["name"],
        "title": found.get("title") or found["name"],
        "type": found.get("type") or "dataset",
        "organization": organization.get("name"),
        "organization_title": organization.get("title") or organization.get("name"),
        "resources": resources,
    }


def _quoted(value: str) -> str:
    """Return a phrase that Solr takes for nothing but text."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
