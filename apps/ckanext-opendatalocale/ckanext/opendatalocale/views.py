"""Pages: verdicts of a dataset, of an organisation, of the portal; the same as CSV."""

from __future__ import annotations

from typing import Any

import ckan.plugins.toolkit as tk
from ckan.lib.helpers import Page
from flask import Blueprint, Response, stream_with_context
from flask_wtf.csrf import validate_csrf
from wtforms import ValidationError

from .asking.answer import VERDICTS
from .listing import every_row
from .table import csv_of

__all__ = ["opendatalocale"]

PER_PAGE = 20

opendatalocale = Blueprint("opendatalocale", __name__)


def _context() -> dict[str, Any]:
    return {"user": tk.g.user, "auth_user_obj": tk.g.userobj, "for_view": True}


def _filters() -> dict[str, str]:
    verdict = tk.request.args.get("verdict", "")
    schema = tk.request.args.get("schema", "")
    return {"verdict": verdict if verdict in VERDICTS else "", "schema": schema if len(schema) <= 300 else ""}


@opendatalocale.route("/conformite")
def portal() -> Any:
    """Show every dataset of the portal that has files of the socle."""
    return _dashboard("opendatalocale/portal.html", "opendatalocale.portal", {}, {})


@opendatalocale.route("/conformite.csv")
def portal_csv() -> Any:
    """Give the same as CSV."""
    return _csv("conformite.csv", {})


@opendatalocale.route("/organization/conformite/<id>")
def organization(id: str) -> Any:
    """Show the datasets of one organisation."""
    group = _organization(id)
    extra = {"group_dict": group, "group_type": group["type"]}
    return _dashboard("opendatalocale/organization.html", "opendatalocale.organization", {"id": group["name"]}, extra)


@opendatalocale.route("/organization/conformite/<id>.csv")
def organization_csv(id: str) -> Any:
    """Give the same as CSV."""
    group = _organization(id)
    return _csv(f"conformite-{group['name']}.csv", {"organization": group["name"]})


@opendatalocale.route("/dataset/conformite/<id>")
def dataset(id: str) -> Any:
    """Show each file of a dataset with its causes and its history."""
    try:
        package = tk.get_action("package_show")(_context(), {"id": id})
    except tk.ObjectNotFound:
        return tk.abort(404, tk._("Dataset not found"))
    except tk.NotAuthorized:
        return tk.abort(403, tk._("You may not see this dataset."))
    extra = {"pkg_dict": package, "pkg": package, "dataset_type": package["type"]}
    return tk.render("opendatalocale/dataset.html", extra)


@opendatalocale.route("/dataset/conformite/<id>/<resource_id>", methods=["POST"])
def check_again(id: str, resource_id: str) -> Any:
    """Have a file checked again."""
    _refuse_forged()
    try:
        asked = tk.get_action("opendatalocale_check")(_context(), {"id": resource_id})
    except tk.ObjectNotFound:
        return tk.abort(404, tk._("Resource was not found."))
    except tk.NotAuthorized:
        return tk.abort(403, tk._("You may not have this file checked."))
    if asked["queued"]:
        tk.h.flash_success(tk._("The check is asked for: reload the page in a moment."))
    else:
        tk.h.flash_error(tk._("This resource is none that the portal checks."))
    return tk.redirect_to("opendatalocale.dataset", id=id)


def _refuse_forged() -> None:
    """Refuse what another site makes a browser send; by default CKAN leaves that to extensions. A token is no browser's."""
    if tk.request.headers.get(tk.config.get("apitoken_header_name", "Authorization")):
        return
    try:
        validate_csrf(tk.request.form.get(tk.config.get("WTF_CSRF_FIELD_NAME", "_csrf_token")))
    except ValidationError:
        tk.abort(400, tk._("This form has expired: go back, reload the page and send it again."))


def _organization(id: str) -> dict[str, Any]:
    wanted = {"id": id, "include_users": False, "include_dataset_count": True}
    try:
        group: dict[str, Any] = tk.get_action("organization_show")(_context(), wanted)
    except tk.ObjectNotFound:
        tk.abort(404, tk._("Organization not found"))
    except tk.NotAuthorized:
        tk.abort(403, tk._("You may not see this organization."))
    return group


def _dashboard(template: str, route: str, about: dict[str, str], extra: dict[str, Any]) -> Any:
    number = tk.h.get_page_number(tk.request.args)
    filters = _filters()
    listed = {**filters, "organization": about.get("id", ""), "limit": PER_PAGE, "offset": (number - 1) * PER_PAGE}
    try:
        found = tk.get_action("opendatalocale_list")(_context(), listed)
    except tk.ValidationError:
        return tk.abort(404, tk._("There is no such page."))
    kept = {name: value for name, value in filters.items() if value}

    def address(**changes: Any) -> str:
        wanted = {**about, **kept, **changes}
        return str(tk.url_for(route, **{name: value for name, value in wanted.items() if value not in ("", None)}))

    page = Page(
        collection=found["results"],
        page=number,
        url=lambda **changes: address(page=changes.get("page")),
        item_count=found["count"],
        items_per_page=PER_PAGE,
        presliced_list=True,
    )
    shown = {
        "found": found,
        "page": page,
        "filters": filters,
        "verdicts": VERDICTS,
        "address": address,
        "csv_address": tk.url_for(f"{route}_csv", **about, **kept),
    }
    return tk.render(template, {**shown, **extra})


def _csv(name: str, about: dict[str, str]) -> Response:
    rows = every_row(_context(), **about, **_filters())
    response = Response(stream_with_context(csv_of(rows)), mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
