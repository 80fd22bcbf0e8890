"""The record as JSON: one article, one line."""

import msgspec

from dragoman.ledger.checks import check_record
from dragoman.ledger.record_schema import schema
from dragoman.records import SCHEMA, DragomanError, LedgerError, Record

__all__ = ["decode", "encode", "schema"]

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Record)


class _Header(msgspec.Struct):
    """What every version of the record begins with."""

    schema: str


def encode(record: Record) -> bytes:
    """Write the record as one compact line of UTF-8 JSON, without the line's end.

    Keys stand in FORMAT.md's order and what is not ASCII stays as it is. Raises LedgerError if the record contradicts
    itself (`check_record`): JSON has no NaN, and a span outside the text is no evidence.
    """
    check_record(record)
    try:
        return _ENCODER.encode(record)
    except UnicodeEncodeError as problem:
        raise LedgerError(
            f"the record of article {record.document.id!r} cannot be written as UTF-8: {problem}. "
            "One of its fields holds half a character; read the article anew with the right encoding"
        ) from problem


def decode(data: bytes | str) -> Record:
    """Read the record that a line of JSON holds, checked as `encode` checks it.

    Fields that this version does not know are left out.
    Raises LedgerError, naming the field, if the line is not JSON, not a record, or of another schema.
    """
    try:
        record = _DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError, DragomanError) as problem:
        _refuse_other_schema(data)
        raise LedgerError(
            f"a record cannot be read: {problem}. Expected one line of {SCHEMA}, "
            "as docs/record.schema.json describes it"
        ) from problem
    if record.schema != SCHEMA:
        _refuse_other_schema(data)
    check_record(record)
    return record


def _refuse_other_schema(data: bytes | str) -> None:
    """Raise LedgerError if the data is a record of another version; what is no record at all is left to the caller."""
    try:
        found = msgspec.json.decode(data, type=_Header).schema
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return
    if found != SCHEMA:
        raise LedgerError(
            f"a record cannot be read: its schema is {found!r}, this version of Dragoman reads {SCHEMA!r}. "
            "Use the version that wrote it, or code the article again"
        )
