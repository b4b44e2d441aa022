"""Secrets that a config spells: what is one, where they stand, and text without them."""

from hublint.secrecy.mask import DOTS, Mask, concealed, masked

__all__ = ["DOTS", "Mask", "concealed", "masked"]
