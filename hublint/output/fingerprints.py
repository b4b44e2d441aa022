"""What makes a finding the same one in the next run, whatever line it has come to."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from hublint.project.repository_path import path_of
from hublint.secrecy import Mask

if TYPE_CHECKING:
    from hublint.findings import Finding


class Fingerprints:
    """The fingerprints of the findings of a run: of rule, file, code, and how many such findings came before it.

    The code is that of the place, whatever its whitespace, and without secrets, which could be guessed from a hash.
    """

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of(self, finding: Finding, *, placed: bool = True) -> str:
        """The fingerprint of the next finding; it has no code if it concerns the whole hub."""
        source = finding.place.source
        code = Mask(source).code(*source.span(finding.place.node)) if placed else ""
        content = (finding.code, path_of(source), "".join(code.split()))
        self._seen[content] += 1
        text = "\0".join((*content, str(self._seen[content])))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
