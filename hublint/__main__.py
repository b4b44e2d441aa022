"""`python -m hublint`, which takes nothing from the current folder: not even `__future__`."""

import sys

if __spec__ and __spec__.name == "hublint.__main__" and not sys.flags.safe_path:
    del sys.path[0]  # the current folder, put there by `-m`

from hublint.cli.main import main

main()
