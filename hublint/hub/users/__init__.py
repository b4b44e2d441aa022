"""Users: who may log in, and what JupyterHub makes of their names."""
