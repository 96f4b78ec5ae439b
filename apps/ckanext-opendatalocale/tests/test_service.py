"""The service answers, refuses, is slow or is down: the portal works as before, and catches up."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import ckan.model as model
import pytest
from ckan.lib import jobs
from ckan.tests import factories, helpers

from ckanext.opendatalocale.asking.answer import answer_of
from ckanext.opendatalocale.backoff import LONGEST, delay
from ckanext.opendatalocale.cli import opendatalocale
from ckanext.opendatalocale.model import Verdict, Watch, now

from .conftest import history, report, show


def make_due() -> None:
    model.Session.query(Watch).update({"next_attempt": now() - timedelta(seconds=1)})
    model.Session.commit()


def answers(status: int, body: Any, headers: dict[str, str] | None = None) -> Any:
    return lambda asked: (status, body, headers or {})


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (500, {"code": "internal"}, "service-down"),
        (502, b"<html>", "service-down"),
        (503, {"code": "busy"}, "service-busy"),
        (429, {"code": "rate-limited"}, "service-busy"),
        (401, {}, "service-refuses"),
        (400, {"code": "bad-request"}, "bad-answer"),
        (200, b"<html>hello</html>", "bad-answer"),
        (200, {"verdict": "excellent"}, "bad-answer"),
        (200, [1], "bad-answer"),
        (302, {}, "bad-answer"),
    ],
)
def test_no_verdict_is_no_verdict(service: Any, upload: Any, work: Any, status: int, body: Any, code: str) -> None:
    service.answer = answers(status, body, {"Location": f"{service.url}/elsewhere"} if status == 302 else None)
    resource = upload()
    work()
    shown = show(resource)["opendatalocale"]
    assert (shown["verdict"], shown["waiting"], shown["reason"]) == ("not-checked", True, code)
    assert model.Session.query(Verdict).count() == 0
    assert {one["path"] for one in service.requests} == {"/api/v1/validate"}, "no redirection is followed"


@pytest.mark.parametrize(
    ("status", "reason"), [(413, "too-large"), (422, "not-fetched"), (415, "unsupported-media-type")]
)
def test_what_cannot_be_checked_is_said_and_kept(
    service: Any, upload: Any, work: Any, status: int, reason: str
) -> None:
    service.answer = answers(status, {"code": reason})
    resource = upload()
    work()
    shown = show(resource)["opendatalocale"]
    assert (shown["verdict"], shown["waiting"], shown["reason"]) == ("not-checked", False, reason)
    assert history(resource) == ["not-checked"]


def test_the_service_comes_back(service: Any, upload: Any, work: Any, cli: Any) -> None:
    service.answer = answers(503, {"code": "busy"}, {"Retry-After": "120"})
    resource = upload()
    work()
    row = model.Session.get(Watch, resource["id"])
    assert (row.attempts, row.failure) == (1, "service-busy")
    assert timedelta(seconds=60) < row.next_attempt - now() <= timedelta(seconds=120)
    # Not due yet: nothing is asked.
    assert cli.invoke(opendatalocale, ["catch-up"]).output.startswith("0 enqueued")
    make_due()
    service.answer = lambda asked: (200, report("valid", asked["lang"], 0, 0), {})
    assert cli.invoke(opendatalocale, ["catch-up"]).output.startswith("1 enqueued")
    assert cli.invoke(opendatalocale, ["catch-up"]).output.startswith("0 enqueued"), "asked once"
    work()
    assert show(resource)["opendatalocale"]["verdict"] == "valid"
    row = model.Session.get(Watch, resource["id"])
    assert (row.attempts, row.failure, row.next_attempt) == (0, None, None)


def test_one_answer_wakes_the_others(service: Any, upload: Any, work: Any) -> None:
    service.answer = answers(500, {})
    first = upload()
    work()
    make_due()
    service.answer = lambda asked: (200, report("valid", asked["lang"], 0, 0), {})
    second = upload("x;y\n1;2\n")
    work()
    assert [show(one)["opendatalocale"]["verdict"] for one in (first, second)] == ["valid", "valid"]


def test_catching_up_without_a_worker_gives_up_when_nobody_answers(service: Any, upload: Any, cli: Any) -> None:
    service.answer = answers(500, {})
    for index in range(7):
        upload(f"a;b\n{index};2\n")
    make_due()
    result = cli.invoke(opendatalocale, ["catch-up", "--now"])
    assert result.exit_code == 0, result.output
    assert "nobody answers" in result.output
    assert len(service.requests) == 5
    service.answer = lambda asked: (200, report("invalid", asked["lang"]), {})
    make_due()
    result = cli.invoke(opendatalocale, ["catch-up", "--now"])
    assert "7 checked" in result.output, result.output
    assert model.Session.query(Watch).filter(Watch.next_attempt.isnot(None)).count() == 0


def test_check_by_name_all_and_unknown(service: Any, upload: Any, work: Any, cli: Any, monkeypatch: Any) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("ckanext.opendatalocale.watch.note_dataset", lambda _: None)
        resource = upload()
    assert model.Session.query(Watch).count() == 0, "installed on a portal that has files already"
    result = cli.invoke(opendatalocale, ["check", "--all", "--now"])
    assert f"{resource['id']} invalid\n1 checked" in result.output, result.output
    assert "1 enqueued" in cli.invoke(opendatalocale, ["check", resource["package_id"]]).output
    assert "1 enqueued" in cli.invoke(opendatalocale, ["check", resource["id"]]).output
    failed = cli.invoke(opendatalocale, ["check", "rien-de-tel"])
    assert failed.exit_code == 1
    assert "neither a dataset nor a resource" in failed.output
    assert cli.invoke(opendatalocale, ["check"]).exit_code == 2


def test_without_anybody_to_ask(upload: Any, cli: Any) -> None:
    resource = upload()
    assert len(jobs.get_queue().jobs) == 0
    assert show(resource)["opendatalocale"]["verdict"] == "not-checked"
    result = cli.invoke(opendatalocale, ["catch-up"])
    assert result.exit_code == 1
    assert "ckanext.opendatalocale.service_url" in result.output


def test_nobody_listens(upload: Any, work: Any, app: Any, monkeypatch: Any, ckan_config: Any) -> None:
    monkeypatch.setitem(ckan_config, "ckanext.opendatalocale.service_url", "http://127.0.0.1:9")
    resource = upload()
    work()
    assert show(resource)["opendatalocale"]["reason"] == "service-down"
    page = app.get(f"/dataset/{resource['package_id']}/resource/{resource['id']}").body
    assert "? non vérifié" in re.sub(r"<[^>]*>", "", page)
    assert "n’a pas répondu" in page


@pytest.mark.ckan_config("ckanext.opendatalocale.service_token", "un-secret")
def test_the_token_goes_to_the_service(service: Any, upload: Any, work: Any) -> None:
    upload()
    work()
    assert service.requests[0]["headers"]["Authorization"] == "Bearer un-secret"


def test_a_public_link_goes_as_an_address_a_private_one_never(service: Any, work: Any) -> None:
    organization = factories.Organization()
    public = factories.Dataset(owner_org=organization["id"], title="Subventions")
    factories.Resource(package_id=public["id"], url="https://exemple.fr/subventions.csv", format="CSV")
    work()
    assert service.requests[0]["url"] == "https://exemple.fr/subventions.csv"
    service.requests.clear()
    private = factories.Dataset(owner_org=organization["id"], title="Subventions", private=True)
    hidden = factories.Resource(package_id=private["id"], url="http://127.0.0.1:9/subventions.csv", format="CSV")
    work()
    assert service.requests == []
    assert show(hidden)["opendatalocale"]["reason"] == "not-fetched"


def test_a_linked_file_is_checked_again_later(service: Any, work: Any) -> None:
    dataset = factories.Dataset(title="Subventions", owner_org=factories.Organization()["id"])
    resource = factories.Resource(package_id=dataset["id"], url="https://exemple.fr/subventions.csv", format="CSV")
    work()
    row = model.Session.get(Watch, resource["id"])
    assert timedelta(days=6) < row.next_attempt - now() <= timedelta(days=7)
    make_due()
    service.answer = answers(500, {})
    helpers.call_action("opendatalocale_check", id=resource["id"])
    work()
    assert show(resource)["opendatalocale"]["verdict"] == "invalid", "the verdict on this state stands"


@pytest.mark.ckan_config("ckanext.opendatalocale.max_size", "1")
def test_a_large_file_is_not_read_whole(service: Any, upload: Any, work: Any) -> None:
    resource = upload("a;b\n" * 300_000)
    work()
    assert service.requests == []
    assert show(resource)["opendatalocale"]["reason"] == "too-large"


def test_a_file_that_is_not_in_the_storage(service: Any, upload: Any, work: Any, monkeypatch: Any) -> None:
    resource = upload()

    class Away:
        def get_path(self, _: str) -> str:
            return "/nowhere/at/all"

    monkeypatch.setattr("ckanext.opendatalocale.asking.content.uploader.get_resource_uploader", lambda _: Away())
    work()
    assert show(resource)["opendatalocale"]["reason"] == "file-not-readable"
    assert model.Session.get(Watch, resource["id"]).next_attempt is not None, "the storage may come back"


def test_solr_away_after_a_verdict(service: Any, upload: Any, work: Any, cli: Any, monkeypatch: Any) -> None:
    resource = upload()

    def away(_: str) -> None:
        raise ConnectionError("solr is away")

    with monkeypatch.context() as patched:
        patched.setattr("ckanext.opendatalocale.indexing.rebuild", away)
        work()
    assert show(resource)["opendatalocale"]["verdict"] == "invalid"
    assert model.Session.get(Watch, resource["id"]).is_indexed is False
    assert "1 indexed again" in cli.invoke(opendatalocale, ["catch-up"]).output
    assert model.Session.get(Watch, resource["id"], populate_existing=True).is_indexed is True


def test_purged_files_leave_nothing(service: Any, upload: Any, work: Any, cli: Any) -> None:
    resource = upload()
    work()
    helpers.call_action("package_delete", id=resource["package_id"])
    assert "1 forgotten" in cli.invoke(opendatalocale, ["catch-up"]).output
    assert model.Session.query(Verdict).count() == 1
    helpers.call_action("dataset_purge", id=resource["package_id"])
    cli.invoke(opendatalocale, ["catch-up"])
    assert model.Session.query(Verdict).count() == 0


@pytest.mark.parametrize(
    ("attempts", "minutes"), [(0, 1), (1, 1), (2, 4), (3, 16), (4, 64), (5, 256), (6, 360), (1000, 360)]
)
def test_patience_grows_and_ends(attempts: int, minutes: int) -> None:
    assert delay(attempts) == timedelta(minutes=minutes)
    assert delay(attempts, 10**6) == LONGEST


def test_a_hostile_answer_is_cut_to_what_can_be_kept() -> None:
    causes = [{"title": "t" * 9000, "message": "\x00\ud800", "occurrences": -1, "places": [None] * 50}] * 300
    answer = answer_of({"fr": {**report(causes=causes), "stats": {"errors": "many", "rows": 2**70}, "version": 3}})
    assert (answer.errors, answer.rows, answer.engine_version) == (0, None, None)
    kept = answer.reports["fr"]
    assert (len(kept["causes"]), kept["causes_total"]) == (100, 300)
    assert len(kept["causes"][0]["title"]) == 2001
    assert kept["causes"][0]["message"] == "\ufffd\ufffd"
    assert kept["causes"][0]["occurrences"] == 0
    assert kept["causes"][0]["places"] == [""] * 20
