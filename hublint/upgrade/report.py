"""What `hublint upgrade` prints: for people, a line for each step, or one JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.terminal import complain, printable, say, say_document
from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.findings import Finding
    from hublint.upgrade.plan import Outcome
    from hublint.upgrade.steps import Step

FORMATS = ("full", "concise", "json")
EFFECTS = {
    "stops": "stops the hub",
    "fails": "stops working",
    "changes": "changes",
    "renamed": "old name",
}
MOMENTS = {
    "before": "Before the upgrade",
    "with": "With the upgrade",
    "after": "After the upgrade",
}


def show(outcome: Outcome, way: Sequence[tuple[str, str, str]], fixed: Sequence[Finding]) -> None:
    """Print the steps for people; `way` is distribution, old and new release of each upgrade."""
    from rich.text import Text  # noqa: PLC0415

    from hublint.output.finding import print_body, wrapped  # noqa: PLC0415
    from hublint.output.styles import STYLES  # noqa: PLC0415
    from hublint.terminal.console import console  # noqa: PLC0415

    terminal = console()
    routes = ", ".join(f"{name} {old} to {new}" for name, old, new in way)
    terminal.print(Text(f"{printable(outcome.source.name)}: {routes}\n", "bold"))
    moment = ""
    for number, step in enumerate(outcome.steps, 1):
        if step.broken.moment != moment:
            moment = step.broken.moment
            terminal.print(Text(f"{MOMENTS[moment]}\n", "bold underline"))
        style = STYLES[step.finding.severity.value]
        terminal.print(
            Text.assemble(
                f"{number}. ",
                (f"{EFFECTS[step.broken.effect]}[{_release(step)}]", style),
                (f" {step.finding.name}", "bold"),
            )
        )
        if step.broken.general:
            for line in wrapped(terminal, printable(step.finding.message), indent=2):
                terminal.print(line)
            terminal.print()
        else:
            print_body(terminal, step.finding)
    say(summary(outcome, fixed))


def show_concise(outcome: Outcome, fixed: Sequence[Finding], *, aside: bool = False) -> None:
    """Print a line for each step, to standard error if `aside`."""
    tell = complain if aside else say
    for step in outcome.steps:
        tell(concise(step))
    tell(summary(outcome, fixed))


def concise(step: Step) -> str:
    """The line of a step: `path:line:column: effect[release] message`."""
    finding = step.finding
    where = finding.place.source.name
    if not step.broken.general:
        line, column = finding.place.start
        where = f"{where}:{line}:{column}"
    fix = f" [{finding.fix.applicability} fix]" if finding.fix else ""
    return f"{where}: {EFFECTS[step.broken.effect]}[{_release(step)}] {finding.message}{fix}"


def summary(outcome: Outcome, fixed: Sequence[Finding]) -> str:
    """One sentence on what is left to do."""
    done = f"{count(len(fixed), 'step')} done; " if fixed else ""
    left = f"{count(len(outcome.steps), 'step')} to do{_fixable(outcome)}"
    left = left if outcome.steps else "nothing to do"
    mended = f"; {count(outcome.mended, 'finding')} of today gone with it" if outcome.mended else ""
    return done + left + mended


def _fixable(outcome: Outcome) -> str:
    kinds = [step.finding.fix.applicability for step in outcome.steps if step.finding.fix]
    safe, unsafe = kinds.count("safe"), kinds.count("unsafe")
    words = [f", {safe} by --fix"] if safe else []
    if unsafe:
        words.append(f", {unsafe}{' more' if safe else ''} by --fix --unsafe-fixes")
    return "".join(words)


def write_json(
    outcome: Outcome, way: Sequence[tuple[str, str, str]], fixed: Sequence[Finding] | None
) -> None:
    """Write the document, version 1; `fixed` is there if repairs were asked for."""
    from hublint.output.json import finding_data  # noqa: PLC0415

    document: dict[str, Any] = {
        "version": 1,
        "path": outcome.source.name,
        "upgrades": [{"distribution": name, "from": old, "to": new} for name, old, new in way],
        "steps": [_step_data(step) for step in outcome.steps],
        "mended": outcome.mended,
    }
    if fixed is not None:
        document["fixed"] = [finding_data(finding) for finding in fixed]
    document["errors"] = [
        {"path": one.name, "rule": one.rule, "message": one.message} for one in outcome.problems
    ]
    say_document(document)


def _step_data(step: Step) -> dict[str, Any]:
    """A step; one that holds for the whole hub has no place."""
    from hublint.output.json import finding_data  # noqa: PLC0415

    broken = step.broken
    data = finding_data(step.finding)
    if broken.general:
        data |= dict.fromkeys(("line", "column", "end_line", "end_column"))
    return {
        "effect": broken.effect,
        "when": broken.moment,
        "distribution": broken.distribution,
        "since": broken.version,
        "source": broken.source or None,
        **data,
    }


def _release(step: Step) -> str:
    return f"{step.broken.distribution} {step.broken.version}"
