"""The inside of the oracle: runs in the sandbox, imports the real packages."""
