"""A publisher saves a file: it is noted, asked about in the background, kept and shown; nothing else of the portal moves."""

from __future__ import annotations

from typing import Any

import ckan.model as model
import ckan.plugins.toolkit as tk
import pytest
from ckan.lib import jobs
from ckan.tests import helpers

from ckanext.opendatalocale.jobs import check_resource
from ckanext.opendatalocale.model import Verdict, Watch

from .conftest import dataset_of, history, report, show, state


def enqueued() -> int:
    return len(jobs.get_queue().jobs)


def test_a_file_that_speaks_of_the_socle_is_checked(service: Any, upload: Any, work: Any) -> None:
    resource = upload("numero;montant\n1;750,00\n")
    assert show(resource)["opendatalocale"]["verdict"] == "not-checked"
    assert service.requests == [], "nothing is asked while somebody publishes"
    work()
    assert [one["lang"] for one in service.requests] == ["fr", "en"]
    assert service.requests[0]["file"] == b"numero;montant\n1;750,00"
    assert service.requests[0]["file_name"] == "subventions.csv"
    assert "schema" not in service.requests[0]
    shown = show(resource)["opendatalocale"]
    assert (shown["verdict"], shown["schema"], shown["errors"], shown["waiting"]) == (
        "invalid",
        "scdl/subventions",
        2,
        False,
    )
    assert dataset_of(resource)["opendatalocale"] == {"verdicts": {"invalid": 1}}
    assert state(resource, lang="fr")["causes"][0]["title"] == "Valeur d’un autre type"
    assert state(resource, lang="en")["causes"][0]["title"] == "Value of another type"


@pytest.mark.parametrize(
    ("fields", "is_checked"),
    [
        ({"title": "Photos", "name": "photos.csv"}, False),
        ({"title": "Photos", "name": "photos.csv", "schema": "scdl/subventions"}, True),
        ({"title": "Délibérations du conseil", "name": "x.csv"}, True),
        ({"title": "Notice des subventions", "name": "notice.pdf"}, False),
        ({"title": "Données", "name": "SubventionsVersees2023.xlsx"}, True),
    ],
)
def test_only_what_looks_like_the_socle(service: Any, upload: Any, fields: dict[str, Any], is_checked: bool) -> None:
    upload(**fields)
    assert model.Session.query(Watch).count() == int(is_checked)
    assert enqueued() == int(is_checked)


@pytest.mark.ckan_config("ckanext.opendatalocale.undeclared", "false")
def test_an_operator_may_want_declared_files_only(service: Any, upload: Any) -> None:
    upload()
    assert enqueued() == 0
    upload(schema="scdl/subventions")
    assert enqueued() == 1


@pytest.mark.parametrize(
    ("declared", "asked"),
    [
        ("scdl/subventions", "scdl/subventions"),
        ("https://schema.data.gouv.fr/scdl/subventions/", "https://schema.data.gouv.fr/scdl/subventions/"),
        ('{"name": "scdl/subventions", "version": "2.1.1"}', "scdl/subventions@2.1.1"),
        ('{"path": "https://exemple.fr/s.json", "name": "x", "fields": []}', "https://exemple.fr/s.json"),
        ('{"name": "mien", "fields": [{"name": "a"}]}', None),
    ],
)
def test_the_declared_schema_goes_to_the_engine(
    service: Any, upload: Any, work: Any, declared: str, asked: str | None
) -> None:
    upload(schema=declared)
    work()
    assert service.requests[0].get("schema") == asked


def test_saving_metadata_asks_nothing(service: Any, upload: Any, work: Any) -> None:
    resource = upload()
    work()
    helpers.call_action("package_patch", id=resource["package_id"], notes="Autre description")
    helpers.call_action("resource_patch", id=resource["id"], description="Autre")
    assert enqueued() == 0
    assert show(resource)["opendatalocale"]["verdict"] == "invalid"


def test_a_replaced_file_is_not_checked_until_it_is(
    service: Any, upload: Any, work: Any, create_with_upload: Any
) -> None:
    resource = upload()
    work()
    service.answer = lambda asked: (200, report("valid", asked["lang"], 0, 0), {})
    create_with_upload("a\n1\n", "subventions.csv", id=resource["id"], action="resource_update", url="x", name="Export")
    shown = show(resource)["opendatalocale"]
    assert (shown["verdict"], shown["waiting"]) == ("not-checked", True)
    work()
    assert show(resource)["opendatalocale"]["verdict"] == "valid"
    assert history(resource) == ["valid", "invalid"]


def test_a_verdict_moves_nothing_and_asks_nothing(service: Any, upload: Any, work: Any) -> None:
    resource = upload()
    before = dataset_of(resource)
    work()
    after = dataset_of(resource)
    assert after["metadata_modified"] == before["metadata_modified"]
    assert after["resources"][0]["metadata_modified"] == before["resources"][0]["metadata_modified"]
    assert enqueued() == 0
    assert len(service.requests) == 2


def test_the_same_verdict_is_confirmed_not_repeated(service: Any, upload: Any, work: Any) -> None:
    resource = upload()
    work()
    first = model.Session.query(Verdict).one()
    seen = first.confirmed
    assert tk.get_action("opendatalocale_check")({"ignore_auth": True, "user": ""}, {"id": resource["id"]})["queued"]
    work()
    again = model.Session.query(Verdict).one()
    assert again.confirmed > seen


def test_what_is_shown_is_never_stored(service: Any, upload: Any, work: Any) -> None:
    resource = upload()
    work()
    read = dataset_of(resource)
    modified = read["metadata_modified"]
    helpers.call_action("package_patch", id=read["id"], notes="Une description")
    helpers.call_action("package_update", **dict(dataset_of(resource), notes="Une autre"))
    helpers.call_action("resource_update", **dict(show(resource), description="x"))
    helpers.call_action(
        "resource_create", package_id=read["id"], url="http://x.test/a.pdf", opendatalocale={"verdict": "valid"}
    )
    copy = {**dataset_of(resource), "name": "copie"}
    copy.pop("id")
    for one in copy["resources"]:
        one.pop("id")
    helpers.call_action("package_create", **copy)
    assert all("opendatalocale" not in row.extras for row in model.Session.query(model.Resource))
    assert dataset_of(resource)["metadata_modified"] != modified


@pytest.mark.skipif(not tk.check_ckan_version(min_version="2.12"), reason="earlier versions always move the date")
def test_saving_what_was_read_changes_nothing(service: Any, upload: Any, work: Any) -> None:
    resource = upload()
    work()
    read = dataset_of(resource)
    assert helpers.call_action("package_update", **read)["metadata_modified"] == read["metadata_modified"]
    helpers.call_action("package_patch", id=read["id"], notes=read["notes"])
    assert dataset_of(resource)["metadata_modified"] == read["metadata_modified"]


def test_a_removed_file_is_watched_no_more(service: Any, upload: Any, work: Any) -> None:
    resource = upload()
    work()
    helpers.call_action("resource_delete", id=resource["id"])
    assert model.Session.query(Watch).count() == 0
    assert model.Session.query(Verdict).count() == 1, "the history stays until the portal purges"


def test_a_transaction_that_fails_leaves_a_job_with_nothing_to_do(service: Any, upload: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("ckanext.opendatalocale.jobs.COMMIT_SECONDS", 0.1)
    resource = upload()
    model.Session.commit()
    assert check_resource(resource["id"], "another state") is False
    assert check_resource("no-such-resource", "x") is False
    assert service.requests == []


def test_a_file_replaced_during_its_check_keeps_its_own_verdict(
    service: Any, upload: Any, work: Any, create_with_upload: Any
) -> None:
    resource = upload()

    def answer(asked: dict[str, Any]) -> tuple[int, Any, dict[str, str]]:
        if asked["lang"] == "fr" and len(service.requests) == 1:
            watch = model.Session.get(Watch, resource["id"])
            watch.fingerprint = "a newer file"
            model.Session.commit()
        return 200, report("valid", asked["lang"], 0, 0), {}

    service.answer = answer
    work()
    shown = show(resource)["opendatalocale"]
    assert (shown["verdict"], shown["waiting"]) == ("not-checked", True)
    assert history(resource) == ["valid"]


def test_drafts_and_private_datasets_too(service: Any, upload: Any, work: Any) -> None:
    resource = upload(private=True)
    work()
    assert service.requests[0]["file"] is not None
    assert show(resource)["opendatalocale"]["verdict"] == "invalid"


def test_missing_tables_stop_no_publisher(upload: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("ckanext.opendatalocale.model._ready", False)

    class Nothing:
        def has_table(self, _: str) -> bool:
            return False

    monkeypatch.setattr("ckanext.opendatalocale.model.sa.inspect", lambda _: Nothing())
    resource = upload()
    assert "opendatalocale" not in show(resource)


def test_a_fault_of_ours_stops_no_publisher(service: Any, upload: Any, monkeypatch: Any) -> None:
    def broken(_: Any) -> None:
        model.Session.execute(model.Package.__table__.insert().values(id=None, name=None))

    monkeypatch.setattr("ckanext.opendatalocale.watch.subject_of", broken)
    assert show(upload())["url_type"] == "upload"


def test_redis_away_stops_no_publisher(service: Any, upload: Any, monkeypatch: Any) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise ConnectionError("redis is away")

    monkeypatch.setattr("ckan.plugins.toolkit.enqueue_job", refuse)
    resource = upload()
    assert show(resource)["opendatalocale"]["waiting"] is True
