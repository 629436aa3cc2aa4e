"""critic: a deterministic examiner of megaproject proposals."""

__version__ = "0.1.0"
