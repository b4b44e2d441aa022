"""Findings on values that the deployment gives: they stand, and are corrected, where the value does."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.deployment.deployment_files import real
from hublint.deployment.given import Given
from hublint.deployment.respelling import respelled
from hublint.files.ignored import Ignored
from hublint.findings import Edit
from hublint.process_state import literal_value
from hublint.secrecy import DOTS
from hublint.secrecy.dummies import is_dummy
from hublint.secrecy.secret_names import is_secret
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import libcst as cst

    from hublint.deployment.stretches import Stretch
    from hublint.findings import Finding, Fix
    from hublint.interpret.facts import ConfigFacts, VariableRead
    from hublint.source import Source


QUOTED, EMPTIED = "HUB534", "HUB535"
"""Rules on what a value is, whose findings stand for the effects of that."""


class GivenValues:
    """The values of a config that its deployment gives, by the expressions that read them."""

    def __init__(self, facts: ConfigFacts) -> None:
        self._facts = facts
        self._reads = [
            read
            for read in facts.variables.values()
            if isinstance(read.given, Given) and read.given.text is not None
        ]
        self._secrets = [
            read.given.text
            for read in self._reads
            if isinstance(read.given, Given) and read.given.text and _is_secret(read.given)
        ]
        self._ignored: dict[Source, bool] = {}
        self._by_node: dict[int, list[VariableRead]] = {}
        for read in self._reads:
            self._by_node.setdefault(id(read.place.node), []).append(read)

    def __bool__(self) -> bool:
        return bool(self._reads)

    def united(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings in their places, those with one cause as one: quotes, a default that never applies."""
        placed = list(map(self.placed, findings))
        quoted = {one.place.node for one in placed if one.code == QUOTED}
        placed = [one for one in placed if one.code == QUOTED or one.place.node not in quoted]
        emptied = {one.place.node: one for one in placed if one.code == EMPTIED}
        return self._without_effects(placed, emptied) if emptied else placed

    def _without_effects(
        self, findings: list[Finding], emptied: dict[cst.CSTNode, Finding]
    ) -> list[Finding]:
        """The findings without those that hold only while a variable is empty, which make its own graver."""
        nodes = {
            read.given.unset: read.given.spot.place().node
            for read in self._reads
            if isinstance(read.given, Given) and read.given.unset and read.given.spot
        }
        left = []
        for finding in findings:
            unset = (nodes[name] for name in _unset_in(finding) if name in nodes)
            causes = [emptied[node] for node in unset if node in emptied]
            if causes:
                worse = max(causes[0].severity, finding.severity, key=lambda one: one.rank)
                emptied[causes[0].place.node] = replace(causes[0], severity=worse)
            else:
                left.append(finding)
        return [emptied.get(one.place.node, one) if one.code == EMPTIED else one for one in left]

    def placed(self, finding: Finding) -> Finding:
        """The finding where it is to be corrected, without secrets, and with a word on files that git ignores."""
        return self._without_secrets(self._noted(self._moved(finding)))

    def _noted(self, finding: Finding) -> Finding:
        sources = (place.source for place in (finding.place, *finding.related))
        name = next((one.name for one in sources if self._is_ignored(one)), None)
        if name is None:
            return finding
        message = (
            f"{finding.message} `{name}` is ignored by git, so it may be another one elsewhere."
        )
        return replace(finding, message=message)

    def _is_ignored(self, source: Source) -> bool:
        """Whether git leaves a file of the deployment out of the repository."""
        if source.is_python or source.file is None or source.reach is None:
            return False
        if source not in self._ignored:
            rules = Ignored(source.reach, lambda *_: None)
            self._ignored[source] = source.reach.is_repository and rules.matches(real(source.file))
        return self._ignored[source]

    def _without_secrets(self, finding: Finding) -> Finding:
        """The finding with dots in the place of what variables hold whose names say that it is secret."""
        if not any(secret in finding.message for secret in self._secrets):
            return finding
        message = finding.message
        for secret in self._secrets:
            if not is_dummy(secret):
                message = re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", DOTS, message)
        return (
            finding if message == finding.message else replace(finding, message=message, fix=None)
        )

    def _moved(self, finding: Finding) -> Finding:
        """The finding where it is to be corrected, with a fix for that place, if there is one.

        What a rule says of the code stays in the config, and so does what a function reads for several variables.
        """
        fix = self._fix(finding.fix) if finding.fix is not None else None
        read = self._read(finding.place.node)
        if read is None or "code" in finding.tags:
            inside = tuple(self._given_in(finding.place))
            return replace(finding, fix=fix, related=(*finding.related, *inside))
        spot = read.given.spot if isinstance(read.given, Given) else None
        if spot is None:
            return replace(finding, fix=fix)
        here = replace(read.place, label=f"read here as {read.name}")
        related = (here, *finding.related)
        return replace(finding, place=spot.place(finding.place.label), related=related, fix=fix)

    def _read(self, node: cst.CSTNode) -> VariableRead | None:
        found = self._by_node.get(id(node), [])
        return found[0] if len(found) == 1 else None

    def _given_in(self, place: Place) -> Iterator[Place]:
        """Where the values stand that the code at a place reads itself."""
        for read in self._reads:
            spot = read.given.spot if isinstance(read.given, Given) else None
            if spot is not None and place.holds(read.place):
                yield spot.place(f"{read.name} given here")

    def _fix(self, fix: Fix) -> Fix | None:
        """A fix that writes the value where it stands; none that would write it over its reading in the config."""
        edits: list[Edit] = []
        for edit in fix.edits:
            made = self._edit(edit)
            if made is None:
                return None
            edits.append(made)
        return replace(fix, edits=tuple(edits))

    def _edit(self, edit: Edit) -> Edit | None:
        where = Place(edit.source, edit.node)
        lost = [
            read
            for read in self._reads
            if edit.kind in ("replace", "remove") and where.holds(read.place)
        ]
        if not lost or all(read.name in edit.text for read in lost):
            return edit
        read = self._read(edit.node)
        if read is None or edit.kind != "replace" or not isinstance(read.given, Given):
            return None
        new = _string(edit.text)
        if new is None or read.given.spot is None or self._is_used_elsewhere(read.given):
            return None
        text = respelled(read.given, new)
        spot: Stretch = read.given.spot
        return None if text is None else Edit(spot.source, spot.place().node, text)

    def _is_used_elsewhere(self, given: Given) -> bool:
        """Whether more than its reading in the config names the variable, so that another value may do more."""
        names = "|".join(map(re.escape, {given.name, given.origin or given.name}))
        own = {spot for spot in (given.spot, given.passed) if spot is not None}
        defining = {(spot.source, spot.line) for spot in own}
        uses = 0
        for source in (*self._facts.sources, *self._facts.deployment.sources):
            for found in re.finditer(rf"\b(?:{names})\b", source.text):
                line, _ = source.position(found.start())
                uses += (source, line) not in defining
        return uses > 1


def _unset_in(finding: Finding) -> Iterator[str]:
    """The variables that are not set where a finding holds."""
    for one in finding.circumstances:
        if one.test == "set" and not one.holds and one.variable is not None:
            yield one.variable


def _is_secret(given: Given) -> bool:
    return any(is_secret(name) for name in (given.name, given.origin or ""))


def _string(code: str) -> str | None:
    """The string that a literal spells."""
    try:
        found = literal_value(code)
    except (ValueError, SyntaxError):
        return None
    return found if isinstance(found, str) else None
