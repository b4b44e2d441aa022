"""Compares hublint's findings on a config with what the real software does with it, both ways."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.linting import lint_text

from .case import USERS, Case
from .drafting import SWITCH
from .places import start_folder
from .trouble import ADVICE, OPTIONAL, SPOKEN_BY, evidence, grave, trouble
from .truth import derive, fails

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .judge import Judge
    from .verdict import Spawn, Verdict

_WANTING: Final = re.compile(r"^KeyError: '[A-Z_0-9]+'$|in JUPYTERHUB_CRYPT_KEY|_AUTH_TOKEN env")


@dataclass(frozen=True)
class Remark:
    """A finding as far as the comparison needs it."""

    code: str
    severity: str
    certain: bool
    message: str


@dataclass(frozen=True)
class Disagreement:
    """``kind`` is silent, mild, alarm or crash, ``what`` the trouble or the finding's code.

    silent: trouble that no finding tells of; mild: grave trouble, but no error among the findings;
    alarm: a finding without trouble; crash: a problem of hublint's own. ``reason`` is the first
    error of the real software, without its particulars.
    """

    kind: str
    what: str
    text: str
    environ: Mapping[str, str]
    detail: str
    reason: str

    @property
    def subject(self) -> tuple[str, str, str]:
        """What stays the same while the text is shortened."""
        return self.kind, self.what, self.reason

    def __str__(self) -> str:
        return (
            f"--- {self.kind}: {self.what}\n{self.detail}\nenvironment {self.environ}\n{self.text}"
        )


def remarks(text: str) -> tuple[list[Remark], list[str]]:
    """hublint's findings on ``text`` and its own problems."""
    result = lint_text(text)
    found = [
        Remark(item.code, item.severity.value, item.certain, item.message)
        for item in result.findings
    ]
    return found, [f"{problem.message} {problem.detail}" for problem in result.problems]


def compare(
    oracle: Judge, configs: Sequence[tuple[str, Mapping[str, str]]], flawless: bool = False
) -> list[Disagreement]:
    """Where hublint and the real software disagree.

    hublint cannot know the environment, so its silence is judged in the one where only the switch
    of branches is set, and what it calls certain must hold there and in the given one. On
    ``flawless`` configs every warning is an alarm, too. Where nobody is admitted, or the hub does
    not start, nothing refutes a finding.
    """
    cases, owners = [], []
    for number, (text, environ) in enumerate(configs):
        known = {name: value for name, value in environ.items() if name == SWITCH}
        for given in [known] if known == environ else [known, environ]:
            cases.append(Case(text, given, users=USERS))
            owners.append(number)
    verdicts = oracle.judge(cases)
    found: list[Disagreement] = []
    for number, (text, _) in enumerate(configs):
        own = [(c, v) for c, v, n in zip(cases, verdicts, owners, strict=True) if n == number]
        found += _compare_one(text, own, flawless)
    return found


def _compare_one(
    text: str, answers: Sequence[tuple[Case, Verdict]], flawless: bool
) -> list[Disagreement]:
    found, problems = remarks(text)
    out = [Disagreement("crash", "problem", text, {}, problem, "") for problem in problems]
    out += _unspoken(text, *answers[0], found)
    for case, verdict in answers:
        facts = derive(verdict)
        present = trouble(verdict, facts)
        out += [
            _disagreement("alarm", remark.code, case, verdict, [remark])
            for remark in found
            if facts.admitted and _is_alarm(remark, present, flawless)
        ]
    return out


def _unspoken(
    text: str, case: Case, verdict: Verdict, found: Sequence[Remark]
) -> list[Disagreement]:
    """Trouble that nothing tells of, or nothing loud enough; unread settings need a hint only."""
    facts = derive(verdict)
    present = trouble(verdict, facts)
    if _needs_environment(verdict):
        return []
    hinted = _told_of(found, {"info"}) & {"unread"}
    silent = present - _told_of(found, {"warning", "error"}) - hinted - OPTIONAL
    mild = (present & grave(text, verdict, facts)) - silent - _told_of(found, {"error"})
    return [
        _disagreement(kind, what, case, verdict, found)
        for kind, kinds in (("silent", silent), ("mild", mild))
        for what in sorted(kinds)
    ]


def _told_of(found: Iterable[Remark], severities: set[str]) -> set[str]:
    """The kinds of trouble that a finding of one of the severities tells of."""
    return {
        what
        for what, families in SPOKEN_BY.items()
        for remark in found
        if remark.code.startswith(families) and remark.severity in severities
    }


def _needs_environment(verdict: Verdict) -> bool:
    """Whether the hub does not start for want of an environment variable."""
    return bool(_WANTING.search(verdict.load_error or ""))


def _is_alarm(remark: Remark, present: set[str], flawless: bool) -> bool:
    borne_out = evidence(remark.code)
    if borne_out is None or remark.severity == "info" or remark.code in ADVICE:
        return False
    if flawless:
        return True
    if remark.severity != "error" or not remark.certain:
        return False
    return not present & (borne_out | {"load", "failure"})


def _disagreement(
    kind: str, what: str, case: Case, verdict: Verdict, found: Sequence[Remark]
) -> Disagreement:
    errors = [verdict.load_error, *(spawn.error for spawn in verdict.spawns if fails(spawn))]
    reason = next((error for error in errors if error), "").split("'")[0][:60]
    return Disagreement(kind, what, case.text, case.environ, _told(verdict, found), reason)


def _told(verdict: Verdict, found: Iterable[Remark]) -> str:
    spawns = [f"  {s.user} {s.server or '-'} {s.stage} {_shown(s)}" for s in verdict.spawns[:4]]
    said = [f"  {r.code} {r.severity} certain={r.certain} {r.message}" for r in found]
    head = f"real: {verdict.load_error or 'starts'} {verdict.unrecognized} {verdict.deprecated}"
    return "\n".join([head, *spawns, "hublint:", *said])


def _shown(spawn: Spawn) -> str:
    """The error, or where the server starts and what it mounts."""
    if spawn.error or spawn.request is None:
        return spawn.error or ""
    mounts = [(mount.source, mount.target, mount.writable) for mount in spawn.request.mounts]
    return f"in {start_folder(spawn.request)} {mounts}"


def shrink(oracle: Judge, found: Disagreement, flawless: bool = False) -> Disagreement:
    """The same disagreement on as few lines as removing single lines leads to."""
    while True:
        lines = found.text.splitlines(keepends=True)
        shorter = ["".join(lines[:n] + lines[n + 1 :]) for n in range(len(lines))]
        candidates = compare(oracle, [(text, found.environ) for text in shorter], flawless)
        same = [c for c in candidates if c.subject == found.subject]
        if not same:
            return found
        found = same[0]


@dataclass(frozen=True)
class KnownLimit:
    """An accepted disagreement: kind and subject, why, and a pattern of what makes it this one.

    The pattern is searched for in the config and what the real software did with it, as told. What hublint may be
    silent about, it may also tell too mildly: then another mistake of the config has a warning of the same families.
    """

    kind: str
    what: str
    pattern: str
    reason: str

    def covers(self, found: Disagreement) -> bool:
        """Whether ``found`` is this disagreement."""
        kind = found.kind if found.kind != "mild" or self.kind == "mild" else "silent"
        return (self.kind, self.what) == (kind, found.what) and bool(
            re.search(self.pattern, found.text + found.detail)
        )


def known_limits() -> list[KnownLimit]:
    """The disagreements listed in ``known_limits.toml``."""
    data = tomllib.loads((Path(__file__).parent / "known_limits.toml").read_text("utf-8"))
    return [KnownLimit(**entry) for entry in data.get("limit", [])]
