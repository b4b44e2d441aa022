"""The commands: one module each, whose `command` is the click command of the module's name."""
