"""The command line: the only part that knows options and exit codes."""
