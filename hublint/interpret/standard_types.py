"""Types of the standard library that no setting takes, and of which configs make objects by mistake."""

from __future__ import annotations

import re
from datetime import timedelta
from io import StringIO, TextIOWrapper
from types import GeneratorType
from typing import Final


class Decimal:
    """Stands for `decimal.Decimal`, which is not imported for it."""


class UUID:
    """Stands for `uuid.UUID`, which is not imported for it."""


ITERATORS: Final[tuple[type, ...]] = (
    GeneratorType,
    enumerate,
    filter,
    map,
    range,
    reversed,
    zip,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
)
"""Types that are gone through like a list, and are none."""

SAMPLES: Final[dict[type, object]] = {
    **dict.fromkeys(ITERATORS, iter(())),
    Decimal: Decimal(),
    TextIOWrapper: StringIO(),
    UUID: UUID(),
    re.Pattern: re.compile(""),
    timedelta: timedelta(),
}
"""An object for each type that traitlets treats as one of it."""

CALLS: Final[dict[str, type]] = {
    "builtins.enumerate": enumerate,
    "builtins.filter": filter,
    "builtins.map": map,
    "builtins.open": TextIOWrapper,
    "builtins.reversed": reversed,
    "builtins.zip": zip,
    "datetime.timedelta": timedelta,
    "decimal.Decimal": Decimal,
    "re.compile": re.Pattern,
    "uuid.uuid1": UUID,
    "uuid.uuid4": UUID,
}
"""What makes them."""
