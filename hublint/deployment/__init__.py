"""The deployment around a config, as the files beside it describe it: the service that runs the hub, and its variables.

Nothing is ever run or asked: neither Docker, nor the environment of this process.
"""
