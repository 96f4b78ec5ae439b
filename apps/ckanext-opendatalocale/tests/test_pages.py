"""What visitors and publishers see, in French first; nothing from a file is taken for markup."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from typing import Any

import ckan.model as model
import ckan.plugins.toolkit as tk
import pytest
from ckan.lib import jobs
from ckan.tests import factories, helpers

from ckanext.opendatalocale.model import Watch, now

from .conftest import dataset_of, report, state

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}=cmd|' /C calc'!A0"


def get(app: Any, path: str, lang: str = "", user: Any = None, status: int = 200) -> str:
    headers = {"Authorization": user["token"]} if user else {}
    return app.get(f"{'/' + lang if lang else ''}{path}", headers=headers, status=status).body


def file_page(resource: dict[str, Any]) -> str:
    return f"/dataset/{dataset_of(resource)['name']}/resource/{resource['id']}"


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


def publisher(organization: dict[str, Any]) -> dict[str, Any]:
    user = factories.UserWithToken()
    helpers.call_action("organization_member_create", id=organization["id"], username=user["name"], role="editor")
    return user


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


def test_facets_find_by_verdict_and_by_schema(service: Any, upload: Any, work: Any, app: Any) -> None:
    resource = upload()
    upload(title="Sans rapport", name="photos.csv")
    work()
    page = get(app, "/dataset/")
    assert "vocab_opendatalocale_verdict=invalid" in page
    assert "à corriger" in page
    found = get(app, "/dataset/?vocab_opendatalocale_verdict=invalid")
    assert f'href="/dataset/{dataset_of(resource)["name"]}"' in found
    assert "Sans rapport" not in found
    by_schema = get(app, "/dataset/?vocab_opendatalocale_schema=scdl/subventions")
    assert f'href="/dataset/{dataset_of(resource)["name"]}"' in by_schema
    assert "Sans rapport" not in by_schema


def test_dashboards_filter_page_and_respect_who_asks(
    service: Any, upload: Any, work: Any, app: Any, organization: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("ckanext.opendatalocale.views.PER_PAGE", 2)
    for index in range(3):
        upload(title=f"Jeu {index} des subventions", label=f"f{index}.csv")
    hidden = upload(title="Subventions secrètes", private=True)
    work()
    service.answer = lambda asked: (200, report("valid", asked["lang"], 0, 0, schema="scdl/budget"), {})
    upload(title="Budget primitif")
    work()
    first = text_of(get(app, "/conformite"))
    assert "4 jeux de données" in first
    assert "Budget primitif" in first
    assert "Jeu 2" not in first
    assert "Jeu 2" in text_of(get(app, "/conformite?page=2"))
    assert "secrètes" not in first + get(app, "/conformite?page=2") + get(app, "/conformite.csv")
    filtered = text_of(get(app, "/conformite?verdict=valid"))
    assert "1 jeu de données" in filtered
    assert "0 jeu de données" in text_of(get(app, "/conformite?verdict=valid&schema=scdl/subventions"))
    assert "3 jeux de données" in text_of(get(app, "/conformite?verdict=invalid&schema=scdl/subventions"))
    user = publisher(organization)
    path = f"/organization/conformite/{organization['name']}"
    assert "5 jeux de données" in text_of(get(app, path, user=user))
    assert "4 jeux de données" in text_of(get(app, path))
    for bad in ("/conformite?page=-3", "/conformite?page=x"):
        get(app, bad, status=400)
    get(app, "/conformite?page=99999999", status=404)
    assert "0 jeu de données" in text_of(get(app, "/conformite?verdict=%22%5D&schema=%22%20OR%20*:*"))
    get(app, "/organization/conformite/rien", status=404)
    get(app, f"/dataset/conformite/{hidden['package_id']}", status=403)
    get(app, "/dataset/conformite/rien", status=404)


def test_the_csv_is_text_for_spreadsheets(service: Any, upload: Any, work: Any, app: Any) -> None:
    resource = upload(title="=cmd|' /C calc'!A0 subventions", label='+1";x\nsubventions')
    work()
    answer = app.get("/conformite.csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert answer.body.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(answer.body.lstrip("\ufeff"))))
    assert len(rows) == 1
    assert rows[0]["jeu de données"] == "'=cmd|' /C calc'!A0 subventions"
    assert rows[0]["fichier"].startswith("'+1")
    assert (rows[0]["verdict"], rows[0]["code du verdict"], rows[0]["erreurs"]) == ("à corriger", "invalid", "2")
    assert rows[0]["adresse du fichier"].endswith(f"/resource/{resource['id']}")


def test_a_long_list_is_downloaded_whole(service: Any, upload: Any, work: Any, app: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("ckanext.opendatalocale.listing.PAGE", 2)
    for index in range(5):
        upload(title=f"Subventions {index}")
    work()
    assert len(app.get("/conformite.csv").body.splitlines()) == 6


def test_the_tab_of_a_dataset(service: Any, upload: Any, work: Any, app: Any, organization: Any) -> None:
    resource = upload()
    work()
    name = dataset_of(resource)["name"]
    assert f"/dataset/conformite/{name}" in get(app, f"/dataset/{name}")
    page = text_of(get(app, f"/dataset/conformite/{name}"))
    assert "subventions.csv" in page
    assert "✗ à corriger" in page
    other = factories.Dataset(owner_org=organization["id"])
    assert f"/dataset/conformite/{other['name']}" not in get(app, f"/dataset/{other['name']}")
    assert "aucun fichier que le portail vérifie" in get(app, f"/dataset/conformite/{other['name']}")


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


def test_an_answer_on_a_private_file_is_not_for_everybody(service: Any, upload: Any, work: Any) -> None:
    resource = upload(private=True)
    work()
    anonymous = {"user": "", "ignore_auth": False}
    for action in ("opendatalocale_show", "opendatalocale_history", "opendatalocale_check"):
        with pytest.raises(tk.NotAuthorized):
            helpers.call_action(action, dict(anonymous), id=resource["id"])


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("opendatalocale_list", {"verdict": "excellent"}),
        ("opendatalocale_list", {"limit": 1000}),
        ("opendatalocale_list", {"offset": -1}),
        ("opendatalocale_list", {"limit": "many"}),
        ("opendatalocale_list", {"schema": ["x"]}),
        ("opendatalocale_show", {"id": "no-such"}),
        ("opendatalocale_show", {"id": ["x"]}),
        ("opendatalocale_history", {}),
        ("opendatalocale_list", {"organization": "no-such"}),
    ],
)
def test_bad_requests_get_a_sentence(action: str, fields: dict[str, Any]) -> None:
    with pytest.raises((tk.ValidationError, tk.ObjectNotFound)):
        helpers.call_action(action, **fields)
