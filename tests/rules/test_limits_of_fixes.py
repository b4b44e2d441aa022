"""No fix loosens a limit that servers have."""

from __future__ import annotations

import pytest

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import apply
from hublint.hub.limits.limit_values import parse_cpu, parse_docker_memory, parse_memory
from hublint.linter import pages
from hublint.linter.lint import model
from hublint.linter.options import Options
from hublint.source import Source

from . import case
from .running import findings

PAGES, CASES = pages.files(), case.files()
SMALLEST = 6 * 1024**2


def in_force(text, targets):
    """The memory and cores that the servers of a DockerSpawner get today, where both are known and not refused."""
    hub = model(Source.from_text(text), Options(targets=targets))
    options = hub.spawner.trait("extra_host_config").as_python()
    options = options if isinstance(options, dict) else {}
    limits = {name: hub.spawner.trait(name).as_python() for name in ("mem_limit", "cpu_limit")}
    size = (
        parse_docker_memory(options["mem_limit"])
        if "mem_limit" in options
        else parse_memory(limits["mem_limit"])
    )
    quota = options.get("cpu_quota")
    cores = quota / 100_000 if isinstance(quota, int) else parse_cpu(limits["cpu_limit"]).amount
    supported = hub.at_least("dockerspawner", "12.1") or quota
    return size.amount or 0, (cores or 0) if supported else 0


@pytest.mark.parametrize("code", sorted(code for code in PAGES if code.startswith("HUB3")))
def test_limit_in_force_is_not_loosened(code):
    loud = [one.example for one in case.read(CASES[code]) if one.kind not in ("good", "dynamic")]
    for example in [*pages.read(PAGES[code]).examples("Bad"), *loud]:
        if "DockerSpawner" not in example.text:
            continue
        for finding in findings(example, code):
            if finding.fix is None:
                continue
            before = in_force(example.text, example.targets)
            after = in_force(apply(example.text, text_edits(finding.fix.edits)), example.targets)
            for old, new, least in zip(before, after, (SMALLEST, 0.01), strict=True):
                assert old < least or 0 < new <= old, f"{example.where}: {finding.fix.title}"
