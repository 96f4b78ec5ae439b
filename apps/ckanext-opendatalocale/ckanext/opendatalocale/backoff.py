"""When to ask again after a failure: a minute, four, sixteen, an hour, then every six hours."""

from __future__ import annotations

from datetime import timedelta
from typing import Optional

LONGEST = timedelta(hours=6)


def delay(attempts: int, retry_after: Optional[int] = None) -> timedelta:
    """Return how long to wait after so many failures in a row; what the service asks for is respected up to the longest."""
    own = min(timedelta(minutes=4 ** min(max(attempts - 1, 0), 6)), LONGEST)
    asked = timedelta(seconds=retry_after or 0)
    return min(max(own, asked), LONGEST)
