"""Services, roles and groups that a config defines."""
