"""What is found among many files: facets, dashboards, their tables, the tab of a dataset."""

from __future__ import annotations

import csv
import io
from typing import Any

from ckan.tests import factories

from .browsing import get, publisher, text_of
from .conftest import dataset_of, report


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
