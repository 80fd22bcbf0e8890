"""Sentences of our own, written by small grammars: news as wires write it, with names of all regions.

Inside: the grammars and their word lists (invented persons, real places and bodies, no deed of anyone). Never inside: a sentence from
elsewhere. Entries: `write_sentences(count, seed)` with whole analyses, `write_mentions(count, seed, tokenize)` with names only.
"""

from training.own.mentions import write_mentions
from training.own.news import write_sentences

__all__ = ["write_mentions", "write_sentences"]
