"""What the operator decided, as declared in config_declaration.yaml."""

from __future__ import annotations

import ckan.plugins.toolkit as tk

PREFIX = "ckanext.opendatalocale."
MEGABYTE = 1024 * 1024
LANGUAGES = ("fr", "en")


def _text(name: str) -> str:
    return str(tk.config.get(PREFIX + name) or "").strip()


def _whole(name: str, default: int) -> int:
    value = tk.config.get(PREFIX + name)
    return default if value is None or value == "" else int(value)


def _words(name: str) -> list[str]:
    return list(tk.aslist(tk.config.get(PREFIX + name) or []))


def service_url() -> str:
    """Return the address of the service without a slash at its end; empty when there is none."""
    return _text("service_url").rstrip("/")


def service_token() -> str:
    """Return what is sent as a Bearer token; empty for none."""
    return _text("service_token")


def check_page_url() -> str:
    """Return the page that checks a file in the browser; empty when nobody serves one."""
    url = _text("check_page_url") or (f"{service_url()}/" if service_url() else "")
    return url if url.startswith(("http://", "https://")) else ""


def odl_command() -> str:
    """Return the command line of `odl`; empty when it is not installed here."""
    return _text("odl_command")


def is_configured() -> bool:
    """Tell whether anybody can be asked for a verdict."""
    return bool(service_url() or odl_command())


def takes_undeclared() -> bool:
    """Tell whether tables without a declared schema are looked at."""
    value = tk.config.get(f"{PREFIX}undeclared")
    return True if value is None else bool(tk.asbool(value))


def languages() -> list[str]:
    """Return the languages to keep, French first."""
    asked = _words("languages")
    return [lang for lang in LANGUAGES if lang in asked] or ["fr"]


def timeout() -> int:
    """Return the seconds that one check may last."""
    return max(1, _whole("timeout", 150))


def max_bytes() -> int:
    """Return the size from which a file is not checked."""
    return max(1, _whole("max_size", 200)) * MEGABYTE


def max_redirects() -> int:
    """Return how many redirections a download follows."""
    return max(0, _whole("max_redirects", 5))


def allowed_hosts() -> list[str]:
    """Return hosts that may have private addresses."""
    return [host.lower() for host in _words("allowed_hosts")]


def recheck_days() -> int:
    """Return after how many days a linked file is checked again; 0 for never."""
    return max(0, _whole("recheck_days", 7))


def queue() -> str:
    """Return the queue of background jobs."""
    return _text("queue") or "default"


def fields_to_write() -> list[str]:
    """Return the fields of ckanext-validation that we keep up; none while it does so itself."""
    asked = [field for field in _words("write_validation_fields") if field in ("status", "schema")]
    return [] if _has_validation() else asked


def _has_validation() -> bool:
    from ckan.plugins import plugin_loaded

    return bool(plugin_loaded("validation"))
