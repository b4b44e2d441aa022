"""Every rule against its page and its cases."""
