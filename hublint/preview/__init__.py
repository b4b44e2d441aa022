"""The picture of one user's files: what lies where, how long it lasts, and whose it is."""

from hublint.aspects.picture import picture
from hublint.aspects.user_files import Picture, Row, Survival
from hublint.preview.alternatives import Alternative, alternatives
from hublint.preview.view import MountsView, mounts_view

__all__ = [
    "Alternative",
    "MountsView",
    "Picture",
    "Row",
    "Survival",
    "alternatives",
    "mounts_view",
    "picture",
]
