"""What `hublint explain` shows: rules by their pages, settings and classes by what is known of the packages."""
