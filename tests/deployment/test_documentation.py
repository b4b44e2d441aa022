"""The reference deployment of the documentation fits together, and breaks in the ways that the page tells."""

from __future__ import annotations

import pytest

from tests.docs.snippets import ROOT, snippets

from .hubs import changed, found, lint

PAGE = "docs/deployment.md"
COMPOSE = next(one.text for one in snippets("yaml") if one.page == PAGE)
CONFIG = next(one.text for one in snippets("python") if one.page == PAGE)
BROKEN = {
    "HUB201": ("compose.yaml", ("${USER_FOLDER:-/home/jovyan/work}", "/home/jovyan/notebooks")),
    "HUB811": ("compose.yaml", ("    name: hub-users\n", "")),
    "HUB823": ("jupyterhub_config.py", ('"hub"', '"jupyterhub"')),
    "HUB601": ("compose.yaml", ("      - hub-data:/data\n", "")),
    "HUB531": ("compose.yaml", (" USER_IMAGE:", " IMAGE:")),
}


def test_the_deployment_fits_together(tmp_path):
    assert found(lint(tmp_path, {"jupyterhub_config.py": CONFIG, "compose.yaml": COMPOSE})) == []


@pytest.mark.parametrize("code", BROKEN)
def test_what_breaks_it_is_found(tmp_path, code):
    assert code in (ROOT / PAGE).read_text("utf-8")
    name, change = BROKEN[code]
    files = {"jupyterhub_config.py": CONFIG, "compose.yaml": COMPOSE}
    files[name] = changed(files[name], change)
    assert code in {one[0] for one in found(lint(tmp_path, files))}
