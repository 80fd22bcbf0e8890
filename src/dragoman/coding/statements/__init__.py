"""Reading -> statements: who said, wrote, thought or is shown to hold what, with its source, cue and content.

Inside: quotation marks, cues and their frames, content and source spans, stance, and which statement relays which.
Never inside: who a source is (a later stage links it to an actor), events, other articles.

Entry point: `find_statements(reading, cues)`.
"""

from dragoman.coding.statements.finder import find_statements

__all__ = ["find_statements"]
