"""Standard output and standard error: all that hublint prints goes through here, and comes out harmless."""

from hublint.terminal.harmless_text import printable
from hublint.terminal.streams import OutputError, complain, note, say, say_bytes

__all__ = ["OutputError", "complain", "note", "printable", "say", "say_bytes"]
