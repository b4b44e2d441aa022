"""Print the facts of one installed distribution as JSON; old packages may warn on import."""

from __future__ import annotations

import json
import sys
import warnings

from hublint.dev.generate.inside.distribution import read_distribution
from hublint.dev.generate.inside.old_names import restore

restore()
warnings.simplefilter("ignore")
name, sys.argv[:] = sys.argv[1], ["jupyterhub"]
json.dump(read_distribution(name), sys.stdout, separators=(",", ":"))
