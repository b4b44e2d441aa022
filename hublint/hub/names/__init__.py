"""Names that spawners make from user and server names: templates, fields and escaping."""
