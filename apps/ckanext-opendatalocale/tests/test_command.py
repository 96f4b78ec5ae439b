"""Without a service, the packed `odl` is run, and linked files are downloaded by the portal: guarded and capped."""

from __future__ import annotations

import json
import shlex
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from ckan.tests import factories

from ckanext.opendatalocale.asking import guarded

from .conftest import history, report, show, state


@pytest.fixture
def odl(tmp_path: Path, ckan_config: Any, monkeypatch: Any) -> Any:
    """A command in place of `odl`, made of a few lines of Python that see `words` and `reports`."""

    def install(lines: str) -> Path:
        script = tmp_path / "odl.py"
        reports = {lang: report(lang=lang) for lang in ("fr", "en")}
        script.write_text(
            "import json, sys, time, pathlib\nwords = sys.argv[1:]\n"
            f"reports = json.loads({json.dumps(json.dumps(reports))})\n{lines}\n"
        )
        monkeypatch.setitem(
            ckan_config, "ckanext.opendatalocale.odl_command", shlex.join([sys.executable, str(script)])
        )
        return tmp_path

    return install


ANSWERS = 'print(json.dumps(reports[words[words.index("--lang") + 1]])); sys.exit(1)'


def test_the_command_is_run_on_the_file(odl: Any, upload: Any, work: Any) -> None:
    folder = odl(
        f"pathlib.Path(__file__).with_name('seen').write_text(json.dumps([words, open(words[1]).read()]))\n{ANSWERS}"
    )
    resource = upload("a;b\n1;2\n", name="--schema=x subventions; rm -rf.csv", schema="scdl/subventions")
    work()
    assert history(resource) == ["invalid"]
    assert state(resource, lang="en")["causes"][0]["title"] == "Value of another type"
    words, content = json.loads((folder / "seen").read_text())
    assert words[0] == "validate"
    assert Path(words[1]).is_absolute()
    assert words[1].endswith("rm-rf.csv"), words
    assert words[2:] == ["--format", "json", "--max-errors", "0", "--lang", "en", "--schema=scdl/subventions"]
    assert content == "a;b\n1;2\n"
    assert not Path(words[1]).exists(), "nothing is left behind"
    assert len(state(resource)["sha256"]) == 64


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("sys.exit(3)", "command-failed"),
        ("print('hello'); sys.exit(0)", "bad-answer"),
        ("sys.exit(2)", "command-failed"),
        ("time.sleep(60)", "command-too-slow"),
        ("sys.stdout.write('x' * 21 * 1024 * 1024)", "bad-answer"),
    ],
)
@pytest.mark.ckan_config("ckanext.opendatalocale.timeout", "2")
def test_a_command_that_fails(odl: Any, upload: Any, work: Any, lines: str, code: str) -> None:
    odl(lines)
    resource = upload()
    work()
    assert show(resource)["opendatalocale"]["reason"] == code
    assert history(resource) == []


@pytest.mark.ckan_config("ckanext.opendatalocale.odl_command", "/nowhere/odl")
def test_a_command_that_is_not_there(upload: Any, work: Any) -> None:
    resource = upload()
    work()
    assert show(resource)["opendatalocale"]["reason"] == "command-missing"


REPOSITORY = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("name", "verdict", "errors"),
    [
        ("subventions-saint-malo-2023-a-corriger.csv", "invalid", 33),
        ("subventions-saint-malo-2023.csv", "valid", 0),
    ],
)
def test_the_engine_itself(
    create_with_upload: Any,
    organization: Any,
    work: Any,
    ckan_config: Any,
    monkeypatch: Any,
    name: str,
    verdict: str,
    errors: int,
) -> None:
    node = REPOSITORY / "node_modules" / ".bin" / "node"
    command = [str(node), "--conditions=source", str(REPOSITORY / "packages" / "cli" / "src" / "odl.ts")]
    monkeypatch.setitem(ckan_config, "ckanext.opendatalocale.odl_command", shlex.join(command))
    monkeypatch.setitem(ckan_config, "ckanext.opendatalocale.timeout", 60)
    dataset = factories.Dataset(owner_org=organization["id"], title="Subventions")
    content = (REPOSITORY / "examples" / "subventions" / name).read_bytes()
    resource = create_with_upload(content, name, package_id=dataset["id"], url="x", name="Export")
    work()
    found = state(resource, lang="en")
    assert (found["verdict"], found["schema"], found["errors"]) == (verdict, "scdl/subventions", errors)
    if errors:
        assert found["lang"] == "en"
        assert found["causes"][0]["places"][0] == "C2"


class Publisher(BaseHTTPRequestHandler):
    """Where a linked file is."""

    def do_GET(self) -> None:
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", self.headers.get("X", self.path.replace("/moved", "", 1)))
            self.end_headers()
            return
        if self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
            return
        if self.path == "/inside":
            self.send_response(302)
            self.send_header("Location", "http://localhost:1/secret")
            self.end_headers()
            return
        found = self.path == "/subventions.csv"
        self.send_response(200 if found or self.path == "/endless" else 404)
        self.end_headers()
        if self.path == "/endless":
            try:
                while True:
                    self.wfile.write(b"a;b\n" * 50_000)
            except OSError:
                return
        self.wfile.write(b"a;b\n1;2\n")

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def link(url: str) -> dict[str, Any]:
    dataset = factories.Dataset(title="Subventions", owner_org=factories.Organization()["id"])
    return factories.Resource(package_id=dataset["id"], url=url, format="CSV", name="Subventions")


@pytest.mark.ckan_config("ckanext.opendatalocale.allowed_hosts", "127.0.0.1")
@pytest.mark.ckan_config("ckanext.opendatalocale.max_size", "1")
@pytest.mark.parametrize(
    ("path", "verdict", "reason"),
    [
        ("/subventions.csv", "invalid", None),
        ("/moved/subventions.csv", "invalid", None),
        ("/loop", "not-checked", "not-fetched"),
        ("/inside", "not-checked", "not-fetched"),
        ("/gone.csv", "not-checked", "not-fetched"),
        ("/endless", "not-checked", "too-large"),
    ],
)
def test_a_linked_file_is_downloaded(
    odl: Any, work: Any, site: str, path: str, verdict: str, reason: str | None
) -> None:
    odl(ANSWERS)
    resource = link(site + path)
    work()
    shown = show(resource)["opendatalocale"]
    assert (shown["verdict"], shown["reason"]) == (verdict, reason)


@pytest.mark.ckan_config("ckanext.opendatalocale.allowed_hosts", "127.0.0.1")
def test_the_service_gets_the_content_of_an_allowed_private_host(service: Any, work: Any, site: str) -> None:
    resource = link(f"{site}/subventions.csv")
    work()
    assert service.requests[0]["file"] == b"a;b\n1;2"
    assert show(resource)["opendatalocale"]["verdict"] == "invalid"


def test_no_private_address_is_reached(odl: Any, work: Any, site: str) -> None:
    odl(ANSWERS)
    resource = link(f"{site}/subventions.csv")
    work()
    assert show(resource)["opendatalocale"]["reason"] == "not-fetched"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "::ffff:127.0.0.1",
        "fd00::1",
        "fe80::1",
        "224.0.0.1",
        "100.64.0.1",
        "2002:7f00:1::",
    ],
)
def test_addresses_that_are_refused(host: str) -> None:
    with pytest.raises(guarded.PrivateAddressError):
        guarded.refuse_private(host, 80)


def test_addresses_that_are_not() -> None:
    guarded.refuse_private("93.184.216.34", 80)
    guarded.refuse_private("2606:4700::1111", 80)


def test_a_name_that_changes_between_two_questions(odl: Any, work: Any, site: str, monkeypatch: Any) -> None:
    """The first answer is public, the second leads inside: what was reached is looked at too."""
    monkeypatch.setattr(guarded, "refuse_private", lambda host, port: None)
    odl(ANSWERS)
    resource = link(f"{site}/subventions.csv")
    work()
    assert show(resource)["opendatalocale"]["reason"] == "not-fetched"


def test_what_is_not_http_is_not_fetched(odl: Any, work: Any) -> None:
    odl(ANSWERS)
    resource = link("file:///etc/passwd")
    work()
    assert show(resource)["opendatalocale"]["reason"] == "not-fetched"
