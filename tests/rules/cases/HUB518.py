#: bad: a pattern
load_subconfig("conf.d/*.py")

#: env: when a variable is set
import os
if os.environ.get("EXTRA"):
    load_subconfig("conf.d/*.py")

#: good: no folder to look into
load_subconfig("extra.py")

#: good: a pattern that is expanded
from glob import glob
for name in glob("conf.d/*.py"):
    load_subconfig(name)

#: dynamic: a name that is not known
from site_settings import name
load_subconfig(name)
