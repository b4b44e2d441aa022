"""Standard output and standard error: all that hublint prints goes through here, and comes out harmless."""

from hublint.output.streams import OutputError, complain, say, say_bytes, say_document
from hublint.output.text import printable

__all__ = ["OutputError", "complain", "printable", "say", "say_bytes", "say_document"]
