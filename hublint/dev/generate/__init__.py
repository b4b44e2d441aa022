"""Development tool that writes the data of ``hublint.knowledge`` from released packages."""
