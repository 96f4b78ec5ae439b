"""What visitors and publishers see, in French first; nothing from a file is taken for markup."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import ckan.model as model
import pytest
from ckan.lib import jobs
from ckan.tests import factories, helpers

from ckanext.opendatalocale.model import Watch, now

from .browsing import file_page, get, publisher, text_of
from .conftest import dataset_of, report, state

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}=cmd|' /C calc'!A0"


def test_a_file_to_be_corrected_in_french_and_in_english(service: Any, upload: Any, work: Any, app: Any) -> None:
    resource = upload()
    work()
    page = text_of(get(app, file_page(resource)))
    assert "✗ à corriger" in page
    assert "Ce fichier ne respecte pas encore le schéma Subventions 2.1.1 : 2 erreurs, 1 remarque." in page
    assert "Valeur d’un autre type · colonne « montant » (2 fois)" in page
    assert "Comment corriger : Écrivez un nombre." in page
    assert "Où : I2, I3" in page
    assert "« 750,00 » → « 750.00 »" in page and "à confirmer" not in page
    assert "Historique : 1 verdict" in page
    english = text_of(get(app, file_page(resource), "en"))
    assert "✗ to be corrected" in english
    assert "This file does not follow the schema Subventions 2.1.1 yet: 2 errors, 1 remark." in english
    assert "Value of another type · column montant (2 times)" in english


@pytest.mark.parametrize(
    ("places", "french", "english"),
    [
        (["14"], "Où : ligne 14", "Where: row 14"),
        (["14", "15"], "Où : lignes 14, 15", "Where: rows 14, 15"),
        (["C"], "Où : colonne C", "Where: column C"),
        (["C", "AB"], "Où : colonnes C, AB", "Where: columns C, AB"),
        (["C2", "14"], "Où : C2, 14", "Where: C2, 14"),
        (["/menu/0"], "Où : /menu/0", "Where: /menu/0"),
    ],
)
def test_places_that_are_no_cells_say_what_they_are(
    service: Any, upload: Any, work: Any, app: Any, places: list[str], french: str, english: str
) -> None:
    cause = {"severity": "error", "title": "Ligne vide", "occurrences": len(places), "places": places}
    service.answer = lambda asked: (200, report(lang=asked["lang"], causes=[cause]), {})
    resource = upload()
    work()
    assert french in text_of(get(app, file_page(resource)))
    assert english in text_of(get(app, file_page(resource), "en"))


@pytest.mark.parametrize(
    ("verdict", "errors", "warnings", "said"),
    [
        ("valid", 0, 0, "✓ publiable Ce fichier respecte le schéma Subventions 2.1.1."),
        (
            "valid-with-remarks",
            0,
            2,
            "✓ publiable avec remarques Ce fichier respecte le schéma Subventions 2.1.1 ; 2 remarques aident à faire mieux.",
        ),
    ],
)
def test_good_files(
    service: Any, upload: Any, work: Any, app: Any, verdict: str, errors: int, warnings: int, said: str
) -> None:
    service.answer = lambda asked: (200, report(verdict, asked["lang"], errors, warnings), {})
    resource = upload()
    work()
    for path in (file_page(resource), f"/dataset/{dataset_of(resource)['name']}"):
        assert said in text_of(get(app, path))


@pytest.mark.ckan_config("ckanext.opendatalocale.languages", "fr")
def test_french_causes_on_an_english_page_say_that_they_are_french(
    service: Any, upload: Any, work: Any, app: Any
) -> None:
    resource = upload()
    work()
    assert len(service.requests) == 1
    assert '<div lang="fr">' in get(app, file_page(resource), "en")
    assert state(resource, lang="en")["lang"] == "fr"


def test_nothing_from_a_file_becomes_markup(service: Any, upload: Any, work: Any, app: Any, organization: Any) -> None:
    cause = {
        "severity": HOSTILE,
        "fieldName": HOSTILE,
        "title": HOSTILE,
        "message": HOSTILE,
        "why": HOSTILE,
        "howTo": HOSTILE,
        "occurrences": 1,
        "places": [HOSTILE],
        "examples": [{"cell": HOSTILE, "suggestion": {"value": HOSTILE}}],
    }
    hostile = report(causes=[cause] * 7, schema=HOSTILE)
    hostile["schema"].update(title=HOSTILE, version=HOSTILE, url=HOSTILE, chosen=HOSTILE)
    hostile["version"] = HOSTILE
    service.answer = lambda asked: (200, hostile, {})
    resource = upload(label=HOSTILE)
    work()
    name = dataset_of(resource)["name"]
    paths = [
        file_page(resource),
        f"/dataset/{name}",
        f"/dataset/conformite/{name}",
        "/dataset/",
        "/conformite",
        f"/organization/conformite/{organization['name']}",
        f"/organization/{organization['name']}",
    ]
    for path in paths:
        page = get(app, path)
        assert "alert(1)" in page, path
        assert "<script>alert(1)" not in page, path
        assert "<img src=x" not in page, path
        assert "49=cmd" not in page, path
        assert not re.search(r"<[a-z][^>]*\sonerror=(?![^<>]*&)", page), path
    service.answer = lambda asked: (
        200,
        {**report("not-checked", schema=None), "failure": {"code": HOSTILE, "message": HOSTILE}},
        {},
    )
    helpers.call_action("opendatalocale_check", id=resource["id"])
    work()
    page = get(app, file_page(resource))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_page_before_publishing(service: Any, upload: Any, app: Any, organization: Any) -> None:
    user = publisher(organization)
    dataset = factories.Dataset(owner_org=organization["id"])
    page = get(app, f"/dataset/{dataset['name']}/resource/new", user=user)
    assert f'href="{service.url}/" target="_blank" rel="noopener noreferrer"' in page
    assert "Vérifier avant de publier" in page


@pytest.mark.ckan_config("ckanext.opendatalocale.check_page_url", "javascript:alert(1)")
def test_a_page_that_is_no_address_is_not_linked(service: Any, app: Any, organization: Any) -> None:
    user = publisher(organization)
    dataset = factories.Dataset(owner_org=organization["id"])
    assert "Vérifier avant de publier" not in get(app, f"/dataset/{dataset['name']}/resource/new", user=user)


def test_what_the_engine_does_not_recognise_is_shown_to_publishers_only(
    service: Any, upload: Any, work: Any, app: Any, organization: Any
) -> None:
    unknown = {
        **report("not-checked", errors=0, schema=None),
        "failure": {"code": "schema-not-recognised", "message": "?"},
    }
    service.answer = lambda asked: (200, unknown, {})
    resource = upload()
    work()
    assert "Conformité</h2>" not in get(app, file_page(resource))
    assert "Aucun schéma du socle commun" in get(app, file_page(resource), user=publisher(organization))
    assert helpers.call_action("opendatalocale_list")["count"] == 0
    declared = upload(schema="scdl/subventions")
    work()
    assert "Aucun schéma du socle commun" in get(app, file_page(declared))


def test_only_a_publisher_asks_again(service: Any, upload: Any, work: Any, app: Any, organization: Any) -> None:
    resource = upload()
    work()
    path = f"/dataset/conformite/{resource['package_id']}/{resource['id']}"
    user = publisher(organization)
    stranger = factories.UserWithToken()
    assert app.post(path, headers={"Authorization": stranger["token"]}, follow_redirects=False).status_code == 403
    assert app.post(path, follow_redirects=False).status_code == 400, "without a token of the form nor of the API"
    assert len(service.requests) == 2
    assert app.post(path, headers={"Authorization": user["token"]}, follow_redirects=False).status_code == 302
    work()
    assert len(service.requests) == 4


def test_a_visit_asks_for_what_is_due(service: Any, upload: Any, work: Any, app: Any) -> None:
    service.answer = lambda asked: (500, {}, {})
    resource = upload()
    work()
    get(app, file_page(resource))
    assert len(jobs.get_queue().jobs) == 0, "not before its time"
    model.Session.query(Watch).update({"next_attempt": now() - timedelta(seconds=1)})
    model.Session.commit()
    get(app, file_page(resource))
    get(app, file_page(resource))
    assert len(jobs.get_queue().jobs) == 1
    service.answer = lambda asked: (200, report("valid", asked["lang"], 0, 0), {})
    work()
    assert "✓ publiable" in text_of(get(app, file_page(resource)))


@pytest.mark.ckan_config("ckan.plugins", "opendatalocale scheming_datasets")
@pytest.mark.ckan_config("scheming.dataset_schemas", "ckanext.scheming:ckan_dataset.yaml")
def test_beside_ckanext_scheming(service: Any, upload: Any, work: Any, app: Any, organization: Any) -> None:
    resource = upload()
    work()
    assert "✗ à corriger" in text_of(get(app, file_page(resource)))
    helpers.call_action("package_update", **dict(dataset_of(resource), notes="Autre"))
    assert "opendatalocale" not in model.Resource.get(resource["id"]).extras
    form = get(app, f"/dataset/{resource['package_id']}/resource/new", user=publisher(organization))
    assert "Vérifier avant de publier" in form


def test_other_fields_of_a_resource_do_not_show_ours(service: Any, upload: Any, work: Any, app: Any) -> None:
    resource = upload(couleur="bleu")
    work()
    page = get(app, file_page(resource))
    table = page[page.index("toggle-more") :]
    assert "Couleur" in table
    assert "Opendatalocale" not in table
