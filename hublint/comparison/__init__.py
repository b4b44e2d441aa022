"""`hublint compare`: what becomes of a hub between two versions of its config, with findings and releases."""
