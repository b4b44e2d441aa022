"""HUB518 looks for files beside the config, which no example on a page can have."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_file


@pytest.mark.parametrize(
    ("config", "count"),
    [
        ('load_subconfig("extra.py")\n', 1),
        ('load_subconfig("there.py")\n', 0),
        ('load_subconfig("/etc/jupyterhub/extra.py")\n', 0),
        ('load_subconfig("../extra.py")\n', 0),
        ('load_subconfig("broken.py")\n', 0),
        ('load_subconfig("/etc/jupyterhub/*.py")\n', 1),
        ('import os\nif os.path.exists("extra.py"):\n    load_subconfig("extra.py")\n', 0),
    ],
)
def test_subconfig_that_is_not_beside_the_config_is_reported(tmp_path, config, count):
    (tmp_path / "there.py").write_text("c.JupyterHub.port = 9000\n")
    (tmp_path / "broken.py").write_text("x = (\n")
    file = tmp_path / "jupyterhub_config.py"
    file.write_text(config)
    result = lint_file(file, file.name, Options(select=("HUB518",)))
    assert len(result.findings) == count
