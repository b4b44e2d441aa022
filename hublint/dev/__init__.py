"""Tools for working on hublint itself; they are not part of the installed package."""
