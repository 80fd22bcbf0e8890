"""The error tree. Each message says what failed, what was found, what was expected and what to do.

DragomanError
├── UsageError      the request makes no sense (an unknown country, two inputs with one name)
├── IngestError     an input file or line cannot be read as articles
├── LexiconError    a lexicon file is wrong; the message begins `file:line:`
├── ModelError      a reading pipeline is missing or lacks what coding needs
└── LedgerError     a ledger cannot be opened, read or written
"""


class DragomanError(Exception):
    """Anything that Dragoman itself reports; catch this one to catch them all."""


class UsageError(DragomanError):
    """The request cannot be carried out as it was made."""


class IngestError(DragomanError):
    """An input cannot be read as articles."""


class LexiconError(DragomanError):
    """A lexicon file is wrong; nothing of it was loaded."""


class ModelError(DragomanError):
    """A reading pipeline is missing or lacks what coding needs."""


class LedgerError(DragomanError):
    """A ledger cannot be opened, read or written."""
