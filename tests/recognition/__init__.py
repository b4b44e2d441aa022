"""Which names the running hub does not recognize, and whether hublint says so."""
