"""Portals that come from ckanext-validation: its fields are read as its own, and written only when the operator asks."""

from __future__ import annotations

import re
from typing import Any

import ckan.model as model
import pytest
from ckan.lib import jobs
from ckan.tests import helpers

from .conftest import dataset_of, report, show

LEGACY = {"validation_status": "success", "validation_timestamp": "2026-01-02T03:04:05"}


def page_of(app: Any, resource: dict[str, Any]) -> str:
    body = app.get(f"/dataset/{dataset_of(resource)['name']}/resource/{resource['id']}").body
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", body[: body.index("toggle-more")]))


def test_its_success_is_shown_as_its_own_and_never_as_ours(service: Any, upload: Any, work: Any, app: Any) -> None:
    service.answer = lambda asked: (500, {}, {})
    resource = upload(schema="scdl/subventions", **LEGACY)
    work()
    page = page_of(app, resource)
    assert "? non vérifié" in page
    assert "Contrôle technique de ckanext-validation : succès. Fait le 2026-01-02T03:04:05." in page
    assert "publiable" not in page
    assert helpers.call_action("opendatalocale_list")["verdicts"] == {"not-checked": 1}


def test_it_is_shown_on_files_that_we_do_not_check(app: Any, upload: Any) -> None:
    resource = upload(title="Photos", name="photos.csv", **LEGACY)
    assert "ckanext-validation : succès" in page_of(app, resource)
    hostile = upload(title="Photos", name="photos.csv", validation_status="<script>")
    assert "ckanext-validation" not in page_of(app, hostile)


def test_our_verdict_takes_its_place(service: Any, upload: Any, work: Any, app: Any) -> None:
    resource = upload(**LEGACY)
    work()
    page = page_of(app, resource)
    assert "✗ à corriger" in page
    assert "ckanext-validation" not in page


def test_nothing_is_written_unless_asked(service: Any, upload: Any, work: Any) -> None:
    resource = upload()
    work()
    assert "validation_status" not in show(resource)


@pytest.mark.ckan_config("ckanext.opendatalocale.write_validation_fields", "status schema")
@pytest.mark.parametrize(
    ("verdict", "errors", "status"),
    [
        ("valid", 0, "success"),
        ("valid-with-remarks", 0, "success"),
        ("invalid", 2, "failure"),
        ("not-checked", 0, "error"),
    ],
)
def test_fields_are_written_once(service: Any, upload: Any, work: Any, verdict: str, errors: int, status: str) -> None:
    failure = {"code": "unreadable", "message": "?"} if verdict == "not-checked" else None
    service.answer = lambda asked: (200, report(verdict, asked["lang"], errors, 0, failure=failure), {})
    resource = upload()
    work()
    # The schema that was found is now declared: one check more, with it, and no other.
    asked = 2 if verdict == "not-checked" else 4
    assert len(service.requests) == asked
    written = show(resource)
    assert written["validation_status"] == status
    assert written["validation_timestamp"]
    expected = None if verdict == "not-checked" else "https://schema.data.gouv.fr/scdl/subventions/"
    assert written.get("schema") == expected
    modified = written["metadata_modified"]
    work()
    assert len(jobs.get_queue().jobs) == 0
    assert len(service.requests) == asked
    assert show(resource)["metadata_modified"] == modified


@pytest.mark.ckan_config("ckanext.opendatalocale.write_validation_fields", "schema status")
def test_a_declared_schema_is_never_replaced(service: Any, upload: Any, work: Any) -> None:
    resource = upload(schema="scdl/budget")
    work()
    assert model.Resource.get(resource["id"]).extras["schema"] == "scdl/budget"


@pytest.mark.ckan_config("ckanext.opendatalocale.write_validation_fields", "status")
def test_not_while_ckanext_validation_writes_them(service: Any, upload: Any, work: Any, monkeypatch: Any) -> None:
    import ckan.plugins

    loaded = ckan.plugins.plugin_loaded
    monkeypatch.setattr(ckan.plugins, "plugin_loaded", lambda name: name == "validation" or loaded(name))
    resource = upload()
    work()
    assert "validation_status" not in show(resource)
