"""The picture of one user's files: what lies where, how long it lasts, and whose it is."""

from hublint.picture.alternatives import Alternative, alternatives
from hublint.picture.build import picture
from hublint.picture.concealing import concealed
from hublint.picture.facts import Picture, Row, Survival

__all__ = ["Alternative", "Picture", "Row", "Survival", "alternatives", "concealed", "picture"]
