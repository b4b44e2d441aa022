"""JUnit's XML as a reader of test reports has it."""

from __future__ import annotations

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped

from hublint import Severity, rules
from hublint.terminal import printable

CLEAN = "c.Authenticator.allowed_users = {'ada'}\n"
FAULTY = CLEAN + "c.Spawner.mem_limit = '512m'\n"


@pytest.fixture
def suites(hublint):
    """The suites of a document by name, whose own counts are right."""

    def suites(*arguments):
        out = hublint(*arguments, "--output-format", "junit").out
        assert out.isascii()
        document = JUnitXml.fromstring(out.encode())
        for counted in (document, *document):
            told = (counted.tests, counted.failures, counted.errors, counted.skipped)
            counted.update_statistics()
            assert told == (counted.tests, counted.failures, counted.errors, counted.skipped)
        return {suite.name: {case.name: case for case in suite} for suite in document}

    return suites


def test_every_rule_that_was_looked_for_is_a_test_of_every_file(suites, folder):
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "jupyterhub_config.py").write_text(CLEAN)
    found = suites()
    expected = [rule for rule in rules() if rule.severity is not Severity.INFO]
    assert list(found) == ["one/jupyterhub_config.py", "two/jupyterhub_config.py"]
    for cases in found.values():
        assert list(cases) == [f"{rule.code} {rule.name}" for rule in expected]
        assert not any(case.result for case in cases.values())


def test_every_finding_is_a_failure(suites, config):
    config.write_text("c.Spawner.environment = {'X': 1, 'Y': 2}\n")
    (case,) = [case for case in suites()[config.name].values() if case.result]
    assert case.name == "HUB521 unusable-environment-value"
    assert (case.classname, case._elem.get("file"), case._elem.get("line")) == (
        config.name, config.name, "1",
    )  # fmt: skip
    first, second = case.result
    assert isinstance(first, Failure)
    assert isinstance(second, Failure)
    assert (first.type, second.type) == ("error", "error")
    assert first.message.startswith("`X` must be a string")
    where, link = first.text.split("\n")
    assert where.startswith("jupyterhub_config.py:1:31: error[HUB521] `X` must be a string")
    assert link.endswith("/rules/HUB521/")


def test_suppressed_findings_are_skipped_for_their_reason(suites, config):
    config.write_text(FAULTY.replace("'\n", "'  # hublint: ignore[HUB301] it's fine\n"))
    (skipped,) = suites()[config.name]["HUB301 unreadable-memory-size"].result
    assert isinstance(skipped, Skipped)
    assert skipped.message == "it's fine"


def test_what_can_not_be_checked_is_an_error(suites):
    ((case,),) = [list(cases.values()) for cases in suites("nowhere.py").values()]
    (error,) = case.result
    assert isinstance(error, Error)
    assert "nowhere.py" in error.message


def test_steps_of_an_upgrade_are_failures(suites, config):
    config.write_text("c.JupyterHub.admin_access = True\n")
    options = ("--isolated", "--target", "jupyterhub=1.5.1", "--to", "jupyterhub=6")
    cases = suites("upgrade", config.name, *options)[config.name]
    assert "jupyterhub 3.0 deprecated-hub-trait" in cases
    assert all(case.result for case in cases.values())


def test_hostile_text_is_text(suites, folder, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    evil = "\x00\x0b\x1b[31m]]><!--&amp;\ufffe\U000e0041<failure/>\n::error::x"
    name = f"jupyterhub_config{evil.replace(chr(0), '').replace('/', '')}.py"
    literal = ascii(evil)
    (folder / name).write_text(f"c.JupyterHub[{literal}] = 1\nc.Spawner.mem_limit = {literal}\n")
    ((shown, cases),) = suites().items()
    assert shown == printable(name)
    messages = [result.message for case in cases.values() for result in case.result]
    assert any("]]><!--" in message for message in messages)
