"""Dragoman reads news about international affairs and keeps the record.

The rooms of this package are described in ARCHITECTURE.md; `dragoman.engine` codes articles, `dragoman.ledger` keeps them.
"""
