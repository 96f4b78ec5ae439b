"""Actions to ask for verdicts and to read them, and the guard that keeps what we show out of what is stored."""

from __future__ import annotations

from typing import Any, Callable

import ckan.model as model
import ckan.plugins.toolkit as tk
from flask import has_request_context

from .. import present, store, watch
from ..listing import list_verdicts
from ..model import is_ready

__all__ = [
    "opendatalocale_check",
    "opendatalocale_history",
    "opendatalocale_list",
    "opendatalocale_show",
    "package_create",
    "package_update",
]

MOST_LINES = 100


def opendatalocale_check(context: Any, data_dict: dict[str, Any]) -> dict[str, Any]:
    """Have a resource checked again in the background.

    Whoever may update the resource may ask. The present verdict stands until the new one comes.

    :param id: the id of the resource
    :type id: string

    :returns: ``{"resource_id": id, "queued": bool}``; ``queued`` is false when the resource is none that this portal
        checks: it declares no schema and its words do not speak of the socle
    :rtype: dictionary
    """
    resource = _resource(data_dict)
    tk.check_access("opendatalocale_check", context, data_dict)
    watch.note_dataset(resource.package_id)
    model.Session.commit()
    return {"resource_id": resource.id, "queued": is_ready() and watch.ask_again(resource.id)}


@tk.side_effect_free
def opendatalocale_show(context: Any, data_dict: dict[str, Any]) -> dict[str, Any]:
    """Return where a resource stands: its verdict and what explains it.

    :param id: the id of the resource
    :type id: string
    :param lang: language of the causes, ``fr`` or ``en`` (optional, the page's own by default); ``lang`` in the answer
        says which one was found
    :type lang: string

    :returns: ``verdict`` (``valid``, ``valid-with-remarks``, ``invalid`` or ``not-checked``), ``label``, ``sentence``,
        ``reason`` when it is not checked, ``waiting`` while a check is asked for, ``schema``, ``errors``, ``remarks``,
        ``causes`` (at most 100 of ``causes_total``), ``message``, ``checked``
    :rtype: dictionary
    """
    resource = _resource(data_dict)
    tk.check_access("opendatalocale_show", context, data_dict)
    row, verdict = store.present_of(resource.id) if is_ready() else (None, None)
    if row is None:
        raise tk.ObjectNotFound(tk._("This resource is none that the portal checks."))
    lang = _text(data_dict, "lang") or _page_language()
    state = present.long(row, verdict, lang.split("_")[0])
    return {
        "resource_id": resource.id,
        "package_id": resource.package_id,
        **state,
        "label": tk.h.opendatalocale_label(state["verdict"]),
        "sentence": tk.h.opendatalocale_sentence(state),
    }


@tk.side_effect_free
def opendatalocale_history(context: Any, data_dict: dict[str, Any]) -> dict[str, Any]:
    """Return every verdict that a resource had, newest first.

    :param id: the id of the resource
    :type id: string
    :param limit: how many (optional, 20; at most 100)
    :type limit: int
    :param offset: how many to skip (optional, 0)
    :type offset: int

    :returns: ``{"count": int, "verdicts": [...]}``
    :rtype: dictionary
    """
    resource = _resource(data_dict)
    tk.check_access("opendatalocale_history", context, data_dict)
    limit = whole(data_dict, "limit", 20, 1, MOST_LINES)
    offset = whole(data_dict, "offset", 0, 0, 1_000_000)
    count, page = store.history(resource.id, limit, offset) if is_ready() else (0, [])
    return {"count": count, "verdicts": [present.line(verdict) for verdict in page]}


@tk.side_effect_free
def opendatalocale_list(context: Any, data_dict: dict[str, Any]) -> dict[str, Any]:
    """Return the datasets that have files of the socle, with the verdict of each file; those that the asker may see.

    :param organization: id or name of an organisation (optional)
    :type organization: string
    :param verdict: only files with this verdict (optional)
    :type verdict: string
    :param schema: only files that follow this schema (optional)
    :type schema: string
    :param limit: datasets a page (optional, 20; at most 100)
    :type limit: int
    :param offset: datasets to skip (optional, 0)
    :type offset: int

    :returns: ``count`` (datasets), ``results`` (each with its ``resources``), ``verdicts`` and ``schemas`` (with the
        count of datasets for each)
    :rtype: dictionary
    """
    tk.check_access("opendatalocale_list", context, data_dict)
    return list_verdicts(
        context,
        organization=_text(data_dict, "organization"),
        verdict=_text(data_dict, "verdict"),
        schema=_text(data_dict, "schema"),
        limit=whole(data_dict, "limit", 20, 1, MOST_LINES),
        offset=whole(data_dict, "offset", 0, 0, 1_000_000),
    )


@tk.chained_action
def package_create(original: Callable[..., Any], context: Any, data_dict: dict[str, Any]) -> Any:
    """Create a dataset without the verdicts that a client may have read on another one."""
    present.strip(data_dict)
    return original(context, data_dict)


@tk.chained_action
def package_update(original: Callable[..., Any], context: Any, data_dict: dict[str, Any]) -> Any:
    """Update a dataset without the verdicts that a client read with it: they would be stored as fields of its resources."""
    present.strip(data_dict)
    if tk.check_ckan_version(min_version="2.12"):
        _strip_original(context, data_dict)
    return original(context, data_dict)


def _strip_original(context: Any, data_dict: dict[str, Any]) -> None:
    """CKAN 2.12 compares with what it showed, and leaves a dataset alone when nothing changed: both must lack our keys."""
    known = context.get("original_package")
    if known is None:
        package = model.Package.get(data_dict.get("id") or data_dict.get("name"))
        if package is None:
            return
        from ckan.logic import fresh_context

        known = tk.get_action("package_show")(fresh_context(context, ignore_auth=True), {"id": package.id})
    bare = {**known, "resources": [dict(resource) for resource in known.get("resources", [])]}
    present.strip(bare)
    context["original_package"] = bare


def whole(data_dict: dict[str, Any], name: str, default: int, least: int, most: int) -> int:
    """Read a whole number of a request. Raise ValidationError."""
    value = data_dict.get(name)
    if value is None or value == "":
        return default
    try:
        number = int(value)
    except (TypeError, ValueError):
        raise tk.ValidationError({name: [tk._("A whole number is expected.")]}) from None
    if not least <= number <= most:
        raise tk.ValidationError(
            {name: [tk._("A number from {least} to {most} is expected.").format(least=least, most=most)]}
        )
    return number


def _page_language() -> str:
    """Return the language of the page that asks; a job or a command has none."""
    return str(tk.h.lang() or "fr") if has_request_context() else str(tk.config.get("ckan.locale_default") or "fr")


def _text(data_dict: dict[str, Any], name: str) -> str:
    value = data_dict.get(name) or ""
    if not isinstance(value, str) or len(value) > 300:
        raise tk.ValidationError({name: [tk._("A short text is expected.")]})
    return value


def _resource(data_dict: dict[str, Any]) -> Any:
    resource_id = tk.get_or_bust(data_dict, "id")
    resource = model.Resource.get(resource_id) if isinstance(resource_id, str) else None
    if resource is None:
        raise tk.ObjectNotFound(tk._("Resource was not found."))
    return resource
