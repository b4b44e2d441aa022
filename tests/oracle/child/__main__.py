"""The fork server: reads a list of cases per line, answers with a list of verdicts per line."""

from __future__ import annotations

import json
import os
import sys

from ..sandbox import limit_resources
from .server import Server


def main() -> None:
    """Serve until standard input ends; configs see neither the pipes nor the import path."""
    limit_resources()
    requests = os.fdopen(os.dup(0), "r")
    answers = os.fdopen(os.dup(1), "w")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(2, 1)
    sys.path.remove(os.environ.pop("PYTHONPATH"))
    sys.argv = ["jupyterhub"]
    server = Server()
    for line in requests:
        answers.write(json.dumps(server.run(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
