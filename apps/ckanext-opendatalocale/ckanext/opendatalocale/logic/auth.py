"""Who may ask for a check, and who may read verdicts: those who may change, or read, the file."""

from __future__ import annotations

from typing import Any

import ckan.plugins.toolkit as tk

__all__ = ["opendatalocale_check", "opendatalocale_history", "opendatalocale_list", "opendatalocale_show"]


def opendatalocale_check(context: Any, data_dict: dict[str, Any]) -> dict[str, Any]:
    """Allow those who may update the resource."""
    return _as("resource_update", context, data_dict)


@tk.auth_allow_anonymous_access
def opendatalocale_show(context: Any, data_dict: dict[str, Any]) -> dict[str, Any]:
    """Allow those who may see the resource."""
    return _as("resource_show", context, data_dict)


@tk.auth_allow_anonymous_access
def opendatalocale_history(context: Any, data_dict: dict[str, Any]) -> dict[str, Any]:
    """Allow those who may see the resource."""
    return _as("resource_show", context, data_dict)


@tk.auth_allow_anonymous_access
def opendatalocale_list(_context: Any, _data_dict: dict[str, Any]) -> dict[str, Any]:
    """Allow everybody: the search gives each one the datasets that they may see."""
    return {"success": True}


def _as(name: str, context: Any, data_dict: dict[str, Any]) -> dict[str, Any]:
    try:
        tk.check_access(name, dict(context), {"id": data_dict.get("id")})
    except tk.NotAuthorized as error:
        return {"success": False, "msg": str(error)}
    return {"success": True}
