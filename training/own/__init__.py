"""Sentences of our own with gold analyses, written by a small grammar: news as wires write it, with names of all regions.

Inside: the grammar and its word lists (invented persons, real countries, no deed of anyone). Never inside: a sentence from elsewhere.
Entry: `write_sentences(count, seed)`.
"""

from training.own.news import write_sentences

__all__ = ["write_sentences"]
