"""Standard output and standard error: all that hublint prints goes through here, and comes out harmless."""

from hublint.terminal.harmless_text import printable
from hublint.terminal.streams import OutputError, complain, say, say_bytes

__all__ = ["OutputError", "complain", "printable", "say", "say_bytes"]
