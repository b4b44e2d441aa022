"""What the reports look like."""

import pytest

TEXT = "if 1:\n\t日本 = ['é', '512m']  # [bold]x[/bold]\n"
FULL = """\
error[HUB101] small-unit
  `512m` is refused
 --> jupyterhub_config.py:2:13
  |
2 |     日本 = ['é', '512m']  # [bold]x[/bold]
  |                  ^^^^^^ here
  fix: Write '512M'
    -     日本 = ['é', '512m']  # [bold]x[/bold]
    +     日本 = ['é', '512M']  # [bold]x[/bold]

1 problem (1 error) found in 1 file. Fixable: 1 with --fix.
Run `hublint explain HUB101` to learn more about a finding.
"""


@pytest.fixture(autouse=True)
def plain(monkeypatch):
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")


def test_full_report_shows_the_source_and_the_fix(write, run):
    write(TEXT)
    assert run().out == FULL


def test_more_findings_than_anybody_reads_get_a_line_each(write, run, monkeypatch):
    monkeypatch.setattr("hublint.output.full.IN_FULL", 3)
    write("x = ['512m']\n" * 5)
    out = run().out
    assert out.count("fix: Write") == 3
    assert "jupyterhub_config.py:4:6: error[HUB101] `512m` is refused" in out


def test_concise_report_is_one_line_for_each_finding(write, run):
    write(TEXT)
    assert run("--output-format", "concise").out == (
        "jupyterhub_config.py:2:13: error[HUB101] `512m` is refused [safe fix]\n"
        "1 problem (1 error) found in 1 file. Fixable: 1 with --fix.\n"
    )


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_and_the_place_is_in_view(
    write, run, monkeypatch, columns
):
    monkeypatch.setenv("COLUMNS", str(columns))
    write(f"c.X.y = [{'1234567, ' * 30} '512m', {'7654321, ' * 30}]\n")
    out = run().out
    assert max(map(len, out.splitlines()[:-2])) <= columns, out
    source, marks = out.splitlines()[4:6]
    assert source[marks.index("^") : marks.rindex("^") + 1] == "'512m'"


def test_colours_only_when_asked_for_or_on_a_terminal(write, run, monkeypatch):
    write(TEXT)
    assert "\x1b" not in run().out


def test_characters_that_steer_the_terminal_are_not_passed_on(write, run):
    write("a = '512m'  # \x1b[31m \u202e\n")
    out = run().out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_clean_run_says_how_much_was_checked(write, run):
    write("")
    assert run().out == "No problems found in 1 file.\n"


def test_the_last_line_names_the_worst_rule_once(write, run):
    write("x = ['old', '512m', 'old']\n")
    write("x = 'old'\n", "jupyterhub_config_b.py")
    last = run("--select", "HUB101,HUB102").out.splitlines()[-1]
    assert last == "Run `hublint explain HUB101` to learn more about a finding."


def test_the_sum_and_the_diff_have_colours(write, run):
    write(TEXT)
    shown = run("--color", "always")
    assert "(\x1b[1;31m1 error\x1b[0m) found" in shown.out
    changed = run("--color", "always", "--diff")
    assert "\n\x1b[31m-" in changed.out
    assert "\n\x1b[32m+" in changed.out
    assert "\x1b[1;32mNo problems" in changed.err
