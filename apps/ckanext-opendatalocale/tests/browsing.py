"""What tests of pages do as visitors and publishers."""

from __future__ import annotations

import re
from typing import Any

from ckan.tests import factories, helpers

from .conftest import dataset_of


def get(app: Any, path: str, lang: str = "", user: Any = None, status: int = 200) -> str:
    headers = {"Authorization": user["token"]} if user else {}
    return app.get(f"{'/' + lang if lang else ''}{path}", headers=headers, status=status).body


def file_page(resource: dict[str, Any]) -> str:
    return f"/dataset/{dataset_of(resource)['name']}/resource/{resource['id']}"


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


def publisher(organization: dict[str, Any]) -> dict[str, Any]:
    user = factories.UserWithToken()
    helpers.call_action("organization_member_create", id=organization["id"], username=user["name"], role="editor")
    return user
