"""Print the facts of one installed distribution as JSON."""

from __future__ import annotations

import json
import sys
import warnings


def main() -> None:
    """Read the distribution named on the command line; imports of old packages may warn."""
    warnings.simplefilter("ignore")
    name = sys.argv[1]
    sys.argv = ["jupyterhub"]
    from .distribution import read_distribution

    json.dump(read_distribution(name), sys.stdout, separators=(",", ":"))


main()
