"""Every "are these the same?": mentions to actors, sources to speakers, place names to places.

Inside: coreference in an article, resolution to the knowledge base, later stories across articles. Never inside: finding new
mentions, SQL.

Entry points: `resolve_actors` (mentions -> `Cast`), `resolve_speakers` (statements and `we` to actors), `resolve_places`.
"""

from dragoman.identity.actors import resolve_actors
from dragoman.identity.places import resolve_places
from dragoman.identity.speakers import resolve_speakers

__all__ = ["resolve_actors", "resolve_places", "resolve_speakers"]
