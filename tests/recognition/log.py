"""The two accounts of a config, as sets of (class, trait): what the hub logs, and what hublint reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint import Options
from tests.linting import lint_file

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.findings import Finding

    from ..oracle.verdict import Verdict
    from .example import Example

Names = set[tuple[str, str]]

LOGGED = re.compile(r"Config option `(\w+)` not recognized by `(\w+)`")
TOLD = re.compile(
    r"(?P<classes>`\w+`(?:(?:, | and )`\w+`)*) (?:has|have) no setting `(?P<trait>\w+)`"
    r"|`(?P<moved>\w+)` is not a setting of `(?P<asked>\w+)` but of"
    r"|`(?P<old>\w+)` of `(?P<owner>\w+)` is no trait any more"
)
"""Words of the rules that tell of a name which its class does not recognize."""
ROLES = {"HUB123": "spawner", "HUB703": "authenticator"}
"""Rules whose every finding tells of such a name, and the component meant."""
RULES = ("HUB503", "HUB515", "HUB516", "HUB517", "HUB529", "HUB705", *ROLES)


def logged(verdict: Verdict) -> Names:
    """What the application, its spawner, authenticator and proxy log.

    Other objects of the hub (its event logger, its HTTP client) read base sections as well.
    """
    active = {"JupyterHub", *(path.rpartition(".")[2] for path in verdict.classes.values())}
    found = (LOGGED.search(line) for line in verdict.unrecognized)
    return {(one[2], one[1]) for one in found if one and one[2] in active}


def reported(example: Example, verdict: Verdict, folder: Path) -> Names:
    """What hublint reports, where the text in the folder is the example's."""
    for name, text in {**example.files, "jupyterhub_config.py": example.text}.items():
        (folder / name).write_text(text, "utf-8")
    options = Options(select=RULES, pedantic=True)
    result = lint_file(folder / "jupyterhub_config.py", "jupyterhub_config.py", options)
    assert not result.problems, f"{example.where}: {result.problems}"
    return {pair for finding in result.findings for pair in _told(finding, verdict)}


def _told(finding: Finding, verdict: Verdict) -> Names:
    if finding.code in ROLES:
        trait = re.findall(r"\w+", finding.place.source.code(finding.place.node))[-1]
        return {(verdict.classes[ROLES[finding.code]].rpartition(".")[2], trait)}
    words = TOLD.search(finding.message)
    if words is None:
        return set()
    trait = words["trait"] or words["moved"] or words["old"]
    classes = words["classes"] or words["asked"] or words["owner"]
    return {(name, trait) for name in re.findall(r"\w+", classes) if name != "and"}
