"""The plugin: where CKAN meets what the other modules do."""

from __future__ import annotations

import logging
from typing import Any

import ckan.plugins as p
import ckan.plugins.toolkit as tk
from ckan.lib.plugins import DefaultTranslation

from . import indexing, present, store, watch, wording

log = logging.getLogger(__name__)


@tk.blanket.config_declarations
@tk.blanket.actions
@tk.blanket.auth_functions
@tk.blanket.helpers
@tk.blanket.blueprints
@tk.blanket.cli
class OpenDataLocalePlugin(p.SingletonPlugin, DefaultTranslation):
    """Verdicts of OpenDataLocale inside the portal."""

    p.implements(p.IConfigurer)
    p.implements(p.ITranslation)
    p.implements(p.IFacets, inherit=True)
    p.implements(p.IPackageController, inherit=True)
    p.implements(p.IResourceController, inherit=True)

    # IConfigurer

    def update_config(self, config: Any) -> None:
        """Add our templates and styles."""
        tk.add_template_directory(config, "templates")
        tk.add_resource("assets", "opendatalocale")

    # IFacets

    def dataset_facets(self, facets: dict[str, Any], package_type: str) -> dict[str, Any]:
        """Add both facets to the search."""
        return _with_facets(facets)

    def organization_facets(self, facets: dict[str, Any], organization_type: str, package_type: Any) -> dict[str, Any]:
        """Add both facets to an organisation's page."""
        return _with_facets(facets)

    def group_facets(self, facets: dict[str, Any], group_type: str, package_type: Any) -> dict[str, Any]:
        """Add both facets to a group's page."""
        return _with_facets(facets)

    # IPackageController. In CKAN 2.12 these run before the transaction is committed: they note, and nothing else.

    def after_dataset_create(self, context: Any, pkg_dict: dict[str, Any]) -> None:
        """Note what there is to check in a new dataset."""
        watch.note_dataset(pkg_dict["id"])

    def after_dataset_update(self, context: Any, pkg_dict: dict[str, Any]) -> None:
        """Note what changed; creating, changing or removing a resource updates its dataset too."""
        watch.note_dataset(pkg_dict["id"])

    def after_dataset_show(self, context: Any, pkg_dict: dict[str, Any]) -> None:
        """Mirror the verdicts, from our tables: nothing is patched, so `metadata_modified` does not move."""
        try:
            present.decorate(pkg_dict)
        except Exception:
            log.exception("opendatalocale: verdicts of %s could not be read", pkg_dict.get("id"))

    def before_dataset_index(self, pkg_dict: dict[str, Any]) -> dict[str, Any]:
        """Give the search its facets."""
        return indexing.add_fields(pkg_dict)

    def after_dataset_search(self, search_results: dict[str, Any], search_params: Any) -> dict[str, Any]:
        """Put the facets in words."""
        facets = search_results.get("search_facets") or {}
        for item in facets.get(indexing.VERDICT_FIELD, {}).get("items", []):
            item["display_name"] = wording.verdict_label(item["name"])
        schemas = facets.get(indexing.SCHEMA_FIELD, {}).get("items", [])
        titles = store.schema_titles(item["name"] for item in schemas) if schemas else {}
        for item in schemas:
            item["display_name"] = titles.get(item["name"], item["name"])
        return search_results

    # IResourceController

    def before_resource_update(self, context: Any, current: dict[str, Any], resource: dict[str, Any]) -> None:
        """Leave our key out of what is stored."""
        resource.pop(indexing.KEY, None)

    def before_resource_create(self, context: Any, resource: dict[str, Any]) -> None:
        """Leave our key out of what is stored."""
        resource.pop(indexing.KEY, None)


def _with_facets(facets: dict[str, Any]) -> dict[str, Any]:
    facets[indexing.VERDICT_FIELD] = tk._("Conformity")
    facets[indexing.SCHEMA_FIELD] = tk._("Schema of the socle")
    return facets
