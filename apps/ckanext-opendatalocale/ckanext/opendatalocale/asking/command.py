"""Runs the packed `odl` on this machine, when no service is configured."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import IO, Optional

from .. import settings
from .answer import MOST_OF_AN_ANSWER, Answer, AskFailure, answer_of, read_report


def ask_command(path: Path, name: str, schema: Optional[str], sha256: str) -> Answer:
    """Check a file with `odl validate` and return the verdict. Raise AskFailure when the command gives none."""
    with tempfile.TemporaryDirectory(prefix="opendatalocale-") as folder:
        # The engine reads a file's kind from its name too; the storage's own names say nothing.
        named = Path(folder) / _plain_name(name)
        named.symlink_to(path)
        return answer_of({lang: read_report(_run(named, schema, lang)) for lang in settings.languages()}, sha256)


def _run(path: Path, schema: Optional[str], lang: str) -> bytes:
    words = [
        *shlex.split(settings.odl_command()),
        "validate",
        str(path),
        *("--format", "json", "--max-errors", "0", "--lang", lang),
        *([] if schema is None else [f"--schema={schema}"]),
    ]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(  # noqa: S603 - the operator's own command; no shell
                words, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, start_new_session=True
            )
        except OSError as error:
            raise AskFailure("command-missing", error.strerror or "") from error
        try:
            status = process.wait(settings.timeout())
        except subprocess.TimeoutExpired as error:
            raise AskFailure("command-too-slow") from error
        finally:
            _end(process)
        # 1 is "to be corrected", 2 "not checked"; both come with a report, unless the command itself was refused.
        if status not in (0, 1, 2) or os.fstat(output.fileno()).st_size == 0:
            raise AskFailure("command-failed", _beginning(errors))
        return _whole(output)


def _whole(output: IO[bytes]) -> bytes:
    output.seek(0)
    text = output.read(MOST_OF_AN_ANSWER + 1)
    if len(text) > MOST_OF_AN_ANSWER:
        raise AskFailure("bad-answer", "too large")
    return text


def _beginning(errors: IO[bytes]) -> str:
    errors.seek(0)
    return errors.read(500).decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the command and what it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _plain_name(name: str) -> str:
    """Return a name that is no option and no pattern."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", name)[-100:].lstrip("-.")
    return plain or "fichier"
