"""What Python warns of in a config is no business of hublint's: no line of it reaches the terminal."""

from tests.linting import lint_text

ESCAPES = """\
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"a\\d-{{username}}": "/home/\\d"}
c.DockerSpawner.mem_limit = "2\\d"
"""


def test_invalid_escapes_are_not_warned_of() -> None:
    assert lint_text(ESCAPES).problems == ()
