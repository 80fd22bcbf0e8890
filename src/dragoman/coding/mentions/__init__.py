"""Words that may stand for an actor, with what the words themselves say: nationality, role, name.

Inside: noun phrases, composition before look-up. Never inside: deciding which mentions are the same (that is `identity`).

Entry point: `find_mentions`.
"""

from dragoman.coding.mentions.find import find_mentions

__all__ = ["find_mentions"]
