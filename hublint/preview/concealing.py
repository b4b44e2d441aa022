"""A picture without the secrets that stand in the names and options of its mounts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.aspects.user_files import Picture, Row
    from hublint.preview.alternatives import Alternative
    from hublint.secrecy import Mask


def concealed(one: Alternative, mask: Mask) -> Alternative:
    """The alternative, dots in the place of each secret that the config spells."""
    return replace(one, when=mask.words(one.when), picture=_picture(one.picture, mask))


def _picture(picture: Picture, mask: Mask) -> Picture:
    return replace(
        picture,
        refused=_optional(picture.refused, mask),
        container=_optional(picture.container, mask),
        root=replace(picture.root, path=_optional(picture.root.path, mask)),
        rows=tuple(_row(row, mask) for row in picture.rows),
        uncertainties=tuple(map(mask.words, picture.uncertainties)),
        problems=tuple(map(mask.words, picture.problems)),
    )


def _row(row: Row, mask: Mask) -> Row:
    return replace(
        row,
        target=mask.words(row.target),
        source=_optional(row.source, mask),
        mode=_optional(row.mode, mask),
        problems=tuple(map(mask.words, row.problems)),
    )


def _optional(text: str | None, mask: Mask) -> str | None:
    return None if text is None else mask.words(text)
