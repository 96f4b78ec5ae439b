"""What the actions of the API refuse, and to whom."""

from __future__ import annotations

from typing import Any

import ckan.plugins.toolkit as tk
import pytest
from ckan.tests import helpers


def test_an_answer_on_a_private_file_is_not_for_everybody(service: Any, upload: Any, work: Any) -> None:
    resource = upload(private=True)
    work()
    anonymous = {"user": "", "ignore_auth": False}
    for action in ("opendatalocale_show", "opendatalocale_history", "opendatalocale_check"):
        with pytest.raises(tk.NotAuthorized):
            helpers.call_action(action, dict(anonymous), id=resource["id"])


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("opendatalocale_list", {"verdict": "excellent"}),
        ("opendatalocale_list", {"limit": 1000}),
        ("opendatalocale_list", {"offset": -1}),
        ("opendatalocale_list", {"limit": "many"}),
        ("opendatalocale_list", {"schema": ["x"]}),
        ("opendatalocale_show", {"id": "no-such"}),
        ("opendatalocale_show", {"id": ["x"]}),
        ("opendatalocale_history", {}),
        ("opendatalocale_list", {"organization": "no-such"}),
    ],
)
def test_bad_requests_get_a_sentence(action: str, fields: dict[str, Any]) -> None:
    with pytest.raises((tk.ValidationError, tk.ObjectNotFound)):
        helpers.call_action(action, **fields)
