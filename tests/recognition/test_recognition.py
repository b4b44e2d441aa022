"""hublint names exactly the settings that the running hub logs as not recognized."""

from __future__ import annotations

import pytest

pytest.importorskip("jupyterhub")

from ..oracle.case import Case
from ..oracle.judge import judge
from .example import examples
from .log import logged, reported

EXAMPLES = examples()


@pytest.fixture(scope="module")
def verdicts():
    cases = [Case(one.text, files=one.files, users=("alice",), servers=("",)) for one in EXAMPLES]
    return dict(zip((one.where for one in EXAMPLES), judge(cases), strict=True))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.where)
def test_hublint_reports_what_the_hub_logs(example, verdicts, tmp_path):
    verdict = verdicts[example.where]
    assert verdict.fault is None
    assert verdict.load_error is None
    told = reported(example, verdict, tmp_path)
    assert told == logged(verdict)


def test_the_hub_logs_in_most_configs(verdicts):
    assert len(EXAMPLES) >= 100
    assert sum(bool(logged(verdict)) for verdict in verdicts.values()) > len(EXAMPLES) / 2
