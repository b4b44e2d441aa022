"""The judge: asks the real JupyterHub and spawners what a config does."""
