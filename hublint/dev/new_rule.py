"""The files of a new rule: its check, its page, and its cases, each to be filled in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.linter.rulebook import rulebook

if TYPE_CHECKING:
    from hublint.checks.toolkit.rule import Rule

ROOT = Path(__file__).parents[2]

CHECK = '''"""{code} {name}: TODO."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub import Hub


@rule("{code}", Severity.WARNING)
def {function}(hub: Hub) -> Iterator[Report]:
    """TODO: the fact that this rests on, and where it was read."""
    trait = hub.app.trait("TODO")
    if trait.given is not None:
        yield Report(trait.place("TODO"), "TODO: what is wrong. What happens. What to write.")
'''

PAGE = """# {code} {name}

Severity: warning. Fix: none.

## What it does

TODO

## Why it matters

TODO

## Bad

```python base=docker
c.JupyterHub.TODO = 1
```

## Good

```python base=docker
c.JupyterHub.TODO = 0
```

## Fix

None.

## References

- [TODO](https://jupyterhub.readthedocs.io/)
"""

CASES = """#: bad: TODO
c.JupyterHub.TODO = 1

#: good: TODO
c.JupyterHub.TODO = 0

#: env: TODO
import os
c.JupyterHub.TODO = int(os.environ.get("TODO", "1"))

#: dynamic: TODO
c.JupyterHub.TODO = todo()
"""


class NewRuleError(Exception):
    """A code or a name that no new rule can have."""


def new_rule(code: str, name: str, family: str | None = None, root: Path = ROOT) -> list[Path]:
    """Write the files of a rule, and return them. Raises `NewRuleError`.

    `family` is a folder of `hublint/checks`; without, it is that of the rule with the next lower code.
    """
    rules = rulebook().rules
    if not re.fullmatch(r"HUB\d{3}", code) or code in rules:
        raise NewRuleError(f"`{code}` must be `HUB` and three digits, and no other rule's code.")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) or name in rulebook().names.values():
        raise NewRuleError(
            f"`{name}` must be lower-case words with hyphens, and no other rule's name."
        )
    function = name.replace("-", "_")
    folder = family or _family(code, list(rules.values()))
    files = {
        root / "hublint" / "checks" / folder / f"{function}.py": CHECK,
        root / "rules" / f"{code}-{name}.md": PAGE,
        root / "tests" / "rules" / "cases" / f"{code}.py": CASES,
    }
    for file, text in files.items():
        file.write_text(text.format(code=code, name=name, function=function), "utf-8")
    return list(files)


def _family(code: str, rules: list[Rule]) -> str:
    """The folder of the rule with the next lower code."""
    checks = {rule.code: rule.check for rule in rules if rule.check is not None}
    lower = [known for known in checks if known < code]
    check = checks[max(lower, default=min(checks))]
    return check.__module__.split(".")[2]
