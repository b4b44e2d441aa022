"""Rules about services, roles and groups."""
