"""hublint as a library: what it gives, and that it leaves the process alone."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor

import libcst as cst
import pytest

import hublint
from hublint import Options, Severity, UnknownRuleError, api, fix_text, lint_file, lint_text, rules

CONFIG = 'c.JupyterHub.spawner_class = "docker"\nc.DockerSpawner.mem_limit = "512m"\n'
LIMITS = Options(select=("HUB301",))
DEEP = f"x = {'(' * 150}'\\d'{')' * 150}\n" + "y = 1" + " + 1" * 3000 + "\n"


def test_findings_have_ready_positions():
    (finding,) = lint_text(CONFIG, path="hub.py", options=LIMITS).findings
    assert (finding.code, finding.name, finding.path) == (
        "HUB301",
        "unreadable-memory-size",
        "hub.py",
    )
    assert finding.severity is Severity.ERROR
    assert (finding.start, finding.end) == ((2, 29), (2, 35))


def test_a_text_that_no_hub_loads_is_a_finding():
    (finding,) = lint_text("x = (\n").findings
    assert (finding.code, finding.start.line) == ("HUB001", 1)


def test_text_is_fixed_and_nothing_written():
    fixed = fix_text(CONFIG, options=LIMITS)
    assert fixed.text == CONFIG.replace("512m", "512M")
    assert [finding.code for finding in fixed.applied] == ["HUB301"]
    assert fixed.result.findings == ()


def test_a_text_that_cannot_be_read_stays_as_it_is():
    assert fix_text("x = (\n").text == "x = (\n"


def test_files_are_judged_as_their_project_says(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "hublint.toml").write_text('select = ["HUB301"]\n')
    file = tmp_path / "jupyterhub_config.py"
    file.write_text(CONFIG)
    assert [finding.code for finding in lint_file(file).findings] == ["HUB301"]
    assert lint_file(file, options=Options(ignore=("HUB",))).findings == ()


def test_a_path_lets_text_load_what_lies_beside(tmp_path):
    (tmp_path / "limits.py").write_text('c = get_config()\nc.Spawner.mem_limit = "512m"\n')
    text = 'load_subconfig("limits.py")\n'
    path = tmp_path / "jupyterhub_config.py"
    assert [finding.code for finding in lint_text(text, path=path, options=LIMITS).findings] == [
        "HUB301"
    ]
    assert lint_text(text, options=LIMITS).findings == ()


PART = 'c.JupyterHub.spawner_class = "docker"\nc.DockerSpawner.mem_limit = "512m"\n'


@pytest.mark.parametrize(
    "judge", [lint_text, lambda text, **options: fix_text(text, **options).result]
)
def test_options_say_that_a_text_is_a_part(judge):
    whole, part = (judge(PART, options=Options(stands_for=what)) for what in (None, "part"))
    assert (whole.is_part, part.is_part) == (False, True)
    assert len(part.findings) < len(whole.findings)


def test_options_say_that_a_file_in_a_folder_of_parts_is_whole(tmp_path):
    folder = tmp_path / "jupyterhub_config.d"
    folder.mkdir()
    (folder / "10-docker.py").write_text(PART)
    assert lint_file(folder / "10-docker.py").is_part
    assert not lint_file(folder / "10-docker.py", options=Options(stands_for="whole")).is_part


def test_every_rule_is_listed_with_its_page():
    listed = {rule.code: rule for rule in rules()}
    limit = listed["HUB301"]
    assert (limit.name, limit.severity) == ("unreadable-memory-size", Severity.ERROR)
    assert all(rule.page.startswith(f"# {rule.code} {rule.name}\n") for rule in listed.values())
    assert "loss" in listed["HUB101"].tags


def test_an_unknown_rule_is_an_error():
    with pytest.raises(UnknownRuleError, match="HUB999"):
        lint_text(CONFIG, options=Options(select=("HUB999",)))


def test_importing_is_light():
    code = "import hublint, sys; dir(hublint); assert not {'libcst', 'hublint.api'} & sys.modules.keys()"
    subprocess.run([sys.executable, "-c", code], check=True)


def process_state():
    size = threading.stack_size()
    return (
        gc.isenabled(),
        list(warnings.filters),
        sys.getrecursionlimit(),
        size,
        cst.CSTNode.__post_init__,
    )


def test_nothing_of_the_process_is_changed():
    before = process_state()
    lint_text(CONFIG)
    lint_text(DEEP)
    assert process_state() == before


def test_several_threads_find_what_one_finds():
    texts = [CONFIG, DEEP, 'c.Spawner.mem_limit = "2\\dG"\n', "x = (\n"] * 4
    alone = [[finding.message for finding in lint_text(text).findings] for text in texts]
    before = process_state()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lint_text, texts))
    assert [[finding.message for finding in result.findings] for result in together] == alone
    assert process_state() == before


def test_a_type_checker_sees_every_type(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        "from hublint import Options, lint_text\n"
        'finding = lint_text("c.x = 1", options=Options(pedantic=True)).findings[0]\n'
        "reveal_type((finding.code, finding.severity, finding.start.line, finding.fix))\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(program)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert ended.returncode == 0, ended.stdout
    assert "tuple[str, hublint.findings.Severity, int, hublint.findings.Fix | None]" in ended.stdout


def test_a_name_that_is_not_offered():
    with pytest.raises(AttributeError, match="`nothing`"):
        hublint.nothing  # noqa: B018


def test_the_package_offers_what_its_library_does():
    assert set(hublint.__all__) == {*api.__all__, "__version__"}


def test_suppressed_findings_are_kept_with_their_reason():
    text = CONFIG.replace('"512m"', '"512m"  # hublint: ignore[HUB301] our spawner accepts it')
    result = lint_text(text, options=LIMITS)
    assert result.findings == ()
    assert [(one.finding.code, one.reason) for one in result.suppressed] == [
        ("HUB301", "our spawner accepts it")
    ]
    unexplained = lint_text(text.replace(" our spawner accepts it", ""), options=LIMITS)
    assert [one.reason for one in unexplained.suppressed] == [""]


@pytest.mark.parametrize("lint", [lint_text, lambda *a, **k: fix_text(*a, **k).result])
def test_suppressed_advice_is_left_out_as_advice_is(lint):
    text = (
        'c.JupyterHub.spawner_class = "docker"\n'
        "c.DockerSpawner.mem_limit = 0  # hublint: ignore[HUB303] no limit is meant\n"
    )
    found = [
        [one.finding.code for one in lint(text, options=Options(pedantic=pedantic)).suppressed]
        for pedantic in (False, True)
    ]
    assert found == [[], ["HUB303"]]
