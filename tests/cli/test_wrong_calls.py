"""Exit statuses, and calls that can't be carried out: each says what is wrong, and the right call if there is one."""

import pytest

from hublint.cli.help import GROUPS
from hublint.cli.program import COMMANDS, command_of

BAD = "c = '512m'\n"


@pytest.mark.parametrize(
    ("call", "status"),
    [
        ("", 2),
        ("clean.py", 0),
        ("bad.py", 1),
        ("clean.py bad.py", 1),
        ("advice.py --pedantic", 0),
        ("advice.py --pedantic --fail-on info", 1),
        ("bad.py --fix", 0),
        ("bad.py --diff", 1),
        ("bad.py --ignore HUB101", 0),
        ("bad.py nowhere.py", 2),
        ("broken.py", 2),
        ("syntax.py", 1),
        ("values.yaml", 2),
        ("values.yaml --fix", 2),
        ("mounts values.yaml", 2),
        ("--version", 0),
        ("--help", 0),
        ("check --help", 0),
        ("rules", 0),
        ("rules HUB3", 0),
        ("rules HUB999", 2),
        ("explain HUB301", 0),
        ("explain HUB999", 2),
        ("mounts clean.py", 0),
        ("mounts syntax.py", 2),
        ("mounts nowhere.py", 2),
        ("targets", 0),
        ("targets nowhere", 2),
        ("upgrade clean.py --target jupyterhub=6.0 --to jupyterhub=6.1", 0),
        ("upgrade old.py --target jupyterhub=5.5 --to jupyterhub=6.1", 1),
        ("upgrade nowhere.py --target jupyterhub=5.5 --to jupyterhub=6.1", 2),
    ],
)
def test_exit_status(write, run, call, status):
    write("c = 1\n", "clean.py")
    write(BAD, "bad.py")
    write("c = 'advice'\n", "advice.py")
    write("c = 'break'\n", "broken.py")
    write("c = (\n", "syntax.py")
    write("hub: {config: {}}\n", "values.yaml")
    write("c.JupyterHub.statsd_host = 'x'\n", "old.py")
    assert run(*call.split()).status == status


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("explian HUB101", "Did you mean `hublint explain HUB101`?"),
        ("upgade x.py --to jupyterhub=6", "Did you mean `hublint upgrade x.py --to jupyterhub=6`?"),
        ("HUB301", "Did you mean `hublint explain HUB301`?"),
        ("c.DockerSpawner.volumes", "Did you mean `hublint explain c.DockerSpawner.volumes`?"),
        ("help", "Did you mean `hublint --help`?"),
        ("help mounts", "Did you mean `hublint mounts --help`?"),
        ("version", "Did you mean `hublint --version`?"),
        ("fix hub.py", "Did you mean `hublint --fix hub.py`?"),
        ("lint 'a b.py'", "Did you mean `hublint check"),
        ("rule HUB301", "Did you mean `hublint explain HUB301`?"),
        ("--fixx", "Did you mean `--fix`?"),
        ("--format json", "Did you mean `--output-format`?"),
        ("--dry-run", "Did you mean `--diff`?"),
        ("-o x", "Did you mean `--output`?"),
        ("--add-noqa", "Did you mean `--add-ignores`?"),
        ("--show-settings", "Did you mean `hublint settings`?"),
        ("--schema", "It is an option of `hublint settings`."),
        ("--explain HUB301", "Did you mean `hublint explain`?"),
        ("mounts x.py --fix", "It is an option of `hublint check`"),
        ("mounts", "For example: `hublint mounts jupyterhub_config.py`."),
        ("explain", "For example: `hublint explain HUB101`."),
        ("upgrade x.py", "For example: `hublint upgrade jupyterhub_config.py --to jupyterhub=6`."),
        ("explain unused-supression", "Did you mean `unused-suppression`?"),
        ("--select", "requires an argument"),
        ("--fail-on never", "'error', 'warning', 'info'"),
        ("--unsafe-fixes", "--fix or --diff"),
        ("--isolated --config x.toml", "exclude each other"),
        ("mounts a b", "unexpected extra argument (b)"),
    ],
)
def test_a_wrong_call_is_told_the_right_one(run, call, words):
    outcome = run(*call.split())
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err
    assert outcome.err.startswith("error: ")


def test_a_command_after_options_is_told_to_come_first(run):
    outcome = run("--pedantic", "mounts", "hub.py")
    assert outcome.status == 2
    assert "A command comes first: `hublint mounts ...`." in outcome.err


@pytest.mark.parametrize("name", ["explian", "help", "HUB301"])
def test_a_file_may_be_called_like_a_slip(write, run, name):
    write("c = 1\n", name)
    assert run(name).status == 0


def test_a_path_is_not_taken_for_a_command(run):
    for path in ("mounts/hub.py", "./explian", "hub.py"):
        assert "Did you mean" not in run(path).err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_stands_under_a_heading_of_the_help(run, name):
    options = {option.opts[-1] for option in command_of(name).params if option.opts[-1][0] == "-"}
    assert options <= {option for names in GROUPS.values() for option in names}
    shown = run(name, "--help").out
    assert all(f" {option} " in shown for option in options)
    assert "\nExamples:\n" in shown


def test_help_tells_the_commands_the_options_in_groups_and_the_exit_statuses(run):
    shown = run("--help").out
    assert all(f"\n  {name} " in shown for name in COMMANDS)
    headings = [line for line in shown.splitlines() if line.endswith(":") and line[0] != " "]
    assert headings[0] == "Commands:"
    assert headings[-2:] == ["Examples:", "Exit status:"]
    assert {"Rules:", "Releases:", "Fixes:", "Output:"} <= set(headings)


def test_quiet_leaves_out_sums_and_notes_only(write, run):
    write(BAD, "legacy/jupyterhub_config.py")
    write("ignore = []\n", "hublint.toml")
    loud, silent = run("--root", "legacy"), run("--root", "legacy", "--quiet")
    assert "note: " in loud.err
    assert silent.err == ""
    found, _, tail = loud.out.partition("1 problem (1 error) found in 1 file.")
    assert (found, bool(tail)) == (silent.out, True)
    assert silent.status == 1


def test_color(write, run, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    write(BAD)
    assert "\x1b[1;31merror" in run("--color", "always").out
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in run().out
    assert "\x1b" not in run("--color", "never").out
