"""The catalogue is whole, compiled, and says the four verdicts as the product does."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from babel.messages import mofile, pofile
from babel.messages.extract import extract_from_dir

import ckanext.opendatalocale as package
from ckanext.opendatalocale import recognise

ROOT = Path(package.__file__ or "").parent
FRENCH = ROOT / "i18n" / "fr" / "LC_MESSAGES" / "ckanext-opendatalocale"
METHODS = [("**.py", "python"), ("**/templates/**.html", "ckan.lib.extract:extract_ckan")]


def test_every_sentence_has_its_french() -> None:
    catalog = pofile.read_po(FRENCH.with_suffix(".po").open("rb"))
    keywords = {"_": None, "ungettext": (1, 2)}
    options = {"**/templates/**.html": {"trimmed": "True"}}
    used = {
        message[0] if isinstance(message, tuple) else message
        for _, _, message, _, _ in extract_from_dir(ROOT, METHODS, options, keywords)
    }
    known = {one.id[0] if isinstance(one.id, tuple) else one.id: one for one in catalog if one.id}
    assert used - set(known) == set()
    assert set(known) - used == set()
    for english, message in known.items():
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(texts), english
        assert all(sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", english)) for text in texts), (
            english
        )


def test_what_is_installed_is_what_is_written() -> None:
    written = io.BytesIO()
    mofile.write_mo(written, pofile.read_po(FRENCH.with_suffix(".po").open("rb"), locale="fr"))
    written.seek(0)
    expected = _texts(mofile.read_mo(written))
    installed = _texts(mofile.read_mo(FRENCH.with_suffix(".mo").open("rb")))
    assert installed == expected
    assert installed["publishable"] == "publiable"
    assert installed["publishable with remarks"] == "publiable avec remarques"
    assert installed["to be corrected"] == "à corriger"
    assert installed["not checked"] == "non vérifié"


def _texts(catalog: Any) -> dict[Any, Any]:
    return {tuple(one.id) if isinstance(one.id, (list, tuple)) else one.id: one.string for one in catalog if one.id}


@pytest.mark.parametrize(
    ("text", "format_", "is_ours"),
    [
        ("Subventions versées en 2023", "CSV", True),
        ("SUBVENTIONS_2023.csv", "", True),
        ("deliberations-du-conseil", "XLSX", True),
        ("bornes de recharge (IRVE)", "geojson", True),
        ("Base adresse locale", ".csv", True),
        ("Subventions", "PDF", False),
        ("Subventionnement", "CSV", False),
        ("Photos aériennes", "CSV", False),
        ("", "CSV", False),
    ],
)
def test_the_sieve(text: str, format_: str, is_ours: bool) -> None:
    assert recognise.looks_like_socle([text], format_) is is_ours
