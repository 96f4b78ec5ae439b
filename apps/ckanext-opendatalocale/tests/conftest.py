"""A portal with the extension, an empty database and index, and a service that answers what a test wants."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable, Optional

import ckan.model as model
import ckan.plugins.toolkit as tk
import pytest
from ckan.lib.jobs import Worker, get_queue
from ckan.tests import factories, helpers

from ckanext.opendatalocale.model import Verdict, Watch


class Service:
    """The contract of `POST /api/v1/validate`, on loopback."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.answer: Callable[[dict[str, Any]], tuple[int, Any, dict[str, str]]] = lambda asked: (
            200,
            report(lang=asked["lang"]),
            {},
        )
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                asked = {"path": self.path, "headers": dict(self.headers), "body": body, **_fields(self.headers, body)}
                service.requests.append(asked)
                status, answer, headers = service.answer(asked)
                text = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                self.send_response(status)
                for name, value in {"Content-Length": str(len(text)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(text)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def _fields(headers: Any, body: bytes) -> dict[str, Any]:
    if headers["Content-Type"] == "application/json":
        return {"file": None, **json.loads(body)}
    boundary = headers["Content-Type"].split("boundary=")[1].encode()
    fields: dict[str, Any] = {}
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.strip(b"\r\n").partition(b"\r\n\r\n")
        name = head.split(b'name="')[1].split(b'"')[0].decode()
        if b"filename=" in head:
            fields["file_name"] = head.split(b'filename="')[1].split(b'"')[0].decode()
            fields[name] = content
        else:
            fields[name] = content.decode()
    return fields


def report(
    verdict: str = "invalid",
    lang: str = "fr",
    errors: int = 2,
    warnings: int = 1,
    causes: Optional[list[dict[str, Any]]] = None,
    schema: Optional[str] = "scdl/subventions",
    failure: Optional[dict[str, Any]] = None,
) -> dict[str, Any]:
    """A report as the engine writes it."""
    title = {"fr": "Valeur d’un autre type", "en": "Value of another type"}[lang]
    cause = {
        "severity": "error",
        "type": "type-error",
        "fieldName": "montant",
        "title": title,
        "message": "« 750,00 » n’est pas un nombre." if lang == "fr" else "“750,00” is not a number.",
        "why": "Le schéma fixe le type de cette colonne.",
        "howTo": "Écrivez un nombre.",
        "occurrences": errors,
        "places": ["I2", "I3"],
        "examples": [{"cell": "750,00", "suggestion": {"value": "750.00", "confidence": "safe"}}],
    }
    about = {
        "name": schema,
        "title": "Subventions",
        "version": "2.1.1",
        "url": f"https://schema.data.gouv.fr/{schema}/",
        "chosen": "given",
    }
    return {
        "verdict": verdict,
        "version": "1.2.3",
        "schema": None if schema is None else about,
        "source": {"sha256": None},
        "stats": {"errors": errors, "warnings": warnings, "rows": 13},
        "failure": failure,
        "causes": [cause] if causes is None and verdict == "invalid" else causes or [],
    }


@pytest.fixture(autouse=True)
def portal(with_plugins: Any, clean_db: Any, clean_index: Any, migrate_db_for: Any) -> None:
    migrate_db_for("opendatalocale")
    model.Session.rollback()
    # CKAN's own cleaning does not know the tables of extensions.
    for table in (Watch, Verdict):
        model.Session.query(table).delete()
    model.Session.commit()
    get_queue().empty()


@pytest.fixture
def service(ckan_config: Any, monkeypatch: Any) -> Iterator[Service]:
    started = Service()
    monkeypatch.setitem(ckan_config, "ckanext.opendatalocale.service_url", started.url)
    yield started
    started.close()


@pytest.fixture
def work(with_test_worker: Any) -> Callable[[], None]:
    """Do what is enqueued, as `ckan jobs worker` would."""

    def run() -> None:
        model.Session.commit()
        Worker().work(burst=True)
        model.Session.rollback()

    return run


@pytest.fixture
def organization() -> dict[str, Any]:
    return factories.Organization(title="Ville de Saint-Malo")


@pytest.fixture
def upload(create_with_upload: Any, organization: dict[str, Any]) -> Callable[..., dict[str, Any]]:
    """Publish a file in a dataset of its own."""

    def publish(content: str = "a;b\n1;2\n", name: str = "subventions.csv", **fields: Any) -> dict[str, Any]:
        dataset = fields.pop("dataset", None) or factories.Dataset(
            owner_org=organization["id"],
            title=fields.pop("title", "Subventions versées"),
            private=fields.pop("private", False),
        )
        return create_with_upload(
            content, name, package_id=dataset["id"], url="http://ignored", name=fields.pop("label", name), **fields
        )

    return publish


def show(resource: dict[str, Any]) -> dict[str, Any]:
    return helpers.call_action("resource_show", id=resource["id"])


def dataset_of(resource: dict[str, Any]) -> dict[str, Any]:
    return helpers.call_action("package_show", id=resource["package_id"])


def state(resource: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return tk.get_action("opendatalocale_show")({"ignore_auth": True}, {"id": resource["id"], **fields})


def history(resource: dict[str, Any]) -> list[str]:
    found = tk.get_action("opendatalocale_history")({"ignore_auth": True}, {"id": resource["id"]})
    return [one["verdict"] for one in found["verdicts"]]
