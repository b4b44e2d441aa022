"""Print the facts of one installed distribution as JSON; old packages may warn on import."""

from __future__ import annotations

import json
import sys
import warnings

from hublint.dev.generate.inside.distribution import read_distribution

warnings.simplefilter("ignore")
name, sys.argv[:] = sys.argv[1], ["jupyterhub"]
json.dump(read_distribution(name), sys.stdout, separators=(",", ":"))
