"""What happened: events of all PLOVER types from frames over normalised syntax (CODING.md).

Inside: triggers, parties, status, circumstances, double tellings. Never inside: finding mentions, times or statements.

Entry points: `index_frames` (once a process), `find_events`; a `Trail` takes down how it went.
"""

from dragoman.coding.events.find import find_events
from dragoman.coding.events.trail import Step, Trail
from dragoman.coding.events.triggers import FrameIndex, index_frames

__all__ = ["FrameIndex", "Step", "Trail", "find_events", "index_frames"]
