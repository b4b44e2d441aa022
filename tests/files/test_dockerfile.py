"""How the instructions of a Dockerfile are read."""

from __future__ import annotations

from hublint.files.dockerfile import instructions

TEXT = """\
# syntax=docker/dockerfile:1
from jupyterhub/jupyterhub:5.2
RUN apt-get update && \\
    # a comment between
    apt-get install -y git
RUN <<EOF
pip install jupyterhub==5.2.1
EOF
WORKDIR /srv/hub
"""


def test_instructions_have_their_line_keyword_and_arguments():
    assert list(instructions(TEXT)) == [
        (2, "FROM", "jupyterhub/jupyterhub:5.2"),
        (3, "RUN", "apt-get update &&  apt-get install -y git"),
        (6, "RUN", "<<EOF"),
        (7, "RUN", "pip install jupyterhub==5.2.1"),
        (9, "WORKDIR", "/srv/hub"),
    ]
