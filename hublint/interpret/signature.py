"""The parameters of a function of the file: which calls it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True, slots=True)
class Signature:
    """Names of parameters: `positional` ones in order, of which the first `required` have no default.

    `most` positional arguments are taken (None: any number). `by_name` may be given as keywords, any if it is None;
    `named` must be.
    """

    positional: tuple[str, ...]
    required: int
    most: int | None
    by_name: frozenset[str] | None
    named: tuple[str, ...] = ()

    def missing(self, count: int, names: Collection[str]) -> list[str]:
        """The parameters without an argument, for so many positional arguments and these keywords."""
        left = [*self.positional[: self.required][count:], *self.named]
        return [name for name in left if name not in names]

    def strange(self, names: Collection[str]) -> list[str]:
        """The keywords that are no parameters."""
        known = self.by_name
        return [] if known is None else [name for name in names if name not in known]

    def takes(self, count: int, offered: Collection[str] = ()) -> bool:
        """Whether it can be called with so many positional arguments, and those keywords of `offered` that it knows.

        A keyword that a positional argument is already given for clashes with it.
        """
        clashes = any(name in offered for name in self.positional[:count])
        fits = self.most is None or count <= self.most
        return fits and not clashes and not self.missing(count, offered)


def signature_of(parameters: cst.Parameters) -> Signature:
    """The signature that a definition spells."""
    positional = (*parameters.posonly_params, *parameters.params)
    required = [one for one in positional if one.default is None]
    by_name = {one.name.value for one in (*parameters.params, *parameters.kwonly_params)}
    return Signature(
        tuple(one.name.value for one in positional),
        len(required),
        None if isinstance(parameters.star_arg, cst.Param) else len(positional),
        None if parameters.star_kwarg is not None else frozenset(by_name),
        tuple(one.name.value for one in parameters.kwonly_params if one.default is None),
    )
