"""One picture for each spawner, in which conditions mark what they change."""

from __future__ import annotations

import io
from pathlib import Path

from hublint.preview import alternatives
from hublint.preview.merged import merged
from hublint.preview.show import show
from hublint.secrecy import Mask
from hublint.terminal.console import CleanConsole
from tests.hub.asking import docker_hub, hub_of

INDEPENDENT = (Path(__file__).parents[1] / "configs/conditions/jupyterhub_config.py").read_text()
TWO_SPAWNERS = """
import os
c.JupyterHub.spawner_class = 'docker' if os.environ.get('POOL') else 'simple'
"""


def pictures(hub):
    return merged(alternatives(hub, "alice"), hub.source, Mask(hub.source))


def conditions(parts):
    return [part.when for part in parts]


def drawn(hub, encoding="utf-8"):
    file = io.TextIOWrapper(io.BytesIO(), encoding)
    console = CleanConsole(file=file, width=80, markup=False, emoji=False, highlight=False)
    show("hub.py", pictures(hub), console)
    file.flush()
    return file.buffer.getvalue().decode(encoding)


def test_what_two_variables_change_is_marked_once():
    (picture,) = pictures(hub_of(INDEPENDENT))
    kept, removed = "`KEEP_CONTAINERS` is set", "`KEEP_CONTAINERS` is not set"
    assert [one.rpartition("variable ")[2] for one in conditions(picture.containers)] == [
        kept,
        removed,
    ]
    rows = {(row.part.target, row.part.source): row.when for row in picture.rows}
    assert len(picture.rows) == 5
    assert rows["/home/jovyan/courses", "/nfs/courses"] == ""
    assert (
        rows["/home/jovyan/work", "hub-alice"]
        == "if the environment variable `NFS_HOMES` is not set"
    )
    assert conditions(picture.notes) == [""]


def test_what_all_but_one_case_have_says_unless():
    (picture,) = pictures(
        docker_hub("""
            import os
            if 'A' in os.environ or 'B' in os.environ:
                c.DockerSpawner.volumes = {'x': '/home/jovyan'}
        """)
    )
    (mount,) = [row for row in picture.rows if row.part.source == "x"]
    assert mount.when == "unless the environment variables `A` and `B` are not set"


def test_a_condition_holds_in_no_other_case():
    (picture,) = pictures(
        docker_hub("""
            import os
            a, b, d = (name in os.environ for name in 'ABD')
            if (a and not b and d) or (a and b and not d):
                c.DockerSpawner.volumes = {'x': '/home/jovyan'}
        """)
    )
    (mount,) = [row for row in picture.rows if row.part.source == "x"]
    assert " or if " in mount.when


def test_each_spawner_has_a_picture_of_its_own():
    first, second = pictures(hub_of(TWO_SPAWNERS))
    assert {first.heading, second.heading} == {
        "DockerSpawner, user `alice`",
        "SimpleLocalProcessSpawner, user `alice`",
    }
    assert first.when
    assert second.when
    assert not any(conditions((*first.rows, *first.notes, *second.notes)))


def test_numbers_lead_to_the_conditions_and_words_to_their_meaning():
    shown = drawn(hub_of(INDEPENDENT))
    assert "which is removed at every stop. [2]\n" in shown
    assert "\n[2] If the environment variable `KEEP_CONTAINERS` is not set.\n" in shown
    assert "\nuntil a stop   It is lost whenever the server stops.\n" in shown
    assert "▸  /home/jovyan/work" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_an_ascii_terminal_keeps_every_mark():
    shown = drawn(hub_of(INDEPENDENT), "ascii")
    assert "\n>  /home/jovyan/work" in shown
    assert "\n>              The user interface opens here.\n" in shown
    assert "\n-----" in shown
    assert "\\u" not in shown


def test_what_is_not_known_is_marked_in_ascii_too():
    shown = drawn(docker_hub("c.DockerSpawner.volumes = {f'{folder()}/x': '/x'}"), "ascii")
    assert "<not known>/x" in shown
