"""The record's JSON Schema, made from the types themselves, so that the two cannot differ."""

import inspect
import json
from typing import Any

import msgspec

from dragoman.records import SCHEMA, Record

VERSION = "1.0"  # the second number rises when fields are added, the first when one is renamed or means another thing

_TYPES = {
    "Span": "[start, end): offsets in Unicode code points into document.text, which is the article's text as given.",
    "Event": "One event: who did what to whom. Its trigger lies inside its sentence.",
    "Record": "All that was read from one article. Ids are local to the record; outside it an event is ARTICLE:e1. "
    "What is not known is null or an empty list, never a guess. "
    "Fields may be added, never renamed or given another meaning.",
}

_FIELDS = {
    "Record.schema": "Name and version of this format.",
    "Document.id": "The article's id as given; a file's name without its ending; else a hash.",
    "Document.text": "The article exactly as given, neither stripped nor folded. Every span points into it.",
    "Document.title": "Metadata; coded only where it is also the text's first line.",
    "Document.language": "ISO 639-1 code.",
    "Document.sha256": "SHA-256 of the text's UTF-8 bytes, in hexadecimal digits.",
    "Published.edtf": "EDTF, levels 0 and 1. Never the day of processing.",
    "Published.basis": "How the date is known.",
    "Actor.name": "The fullest name that the article or the actor knowledge base gives.",
    "Actor.country": "ISO 3166 alpha-3; IGO for every intergovernmental body, the UN and the EU included; --- for "
    "groups of no one country; KOS Kosovo, PSE Palestine; states that have ended keep their last code.",
    "Actor.sector": "PLOVER's sector code.",
    "Actor.other_sectors": "Further sector codes; PRE marks a breakaway entity, under its parent state's country.",
    "Actor.identifier": "Id in the actor knowledge base.",
    "Actor.wikidata": "Wikidata item, such as Q142.",
    "Place.country": "ISO 3166 alpha-3.",
    "Place.admin1": "First-level division.",
    "Place.lat": "Degrees north, WGS 84.",
    "Place.lon": "Degrees east, WGS 84.",
    "Place.geonames": "GeoNames id.",
    "Time.timex": "TIMEX3 value: a date, a duration (P70D), a set, or PAST_REF, PRESENT_REF, FUTURE_REF.",
    "Time.edtf": "EDTF, levels 0 and 1; intervals with /; seasons 21 to 24 (northern, three months).",
    "Statement.source": "The words that name who speaks.",
    "Statement.cue": "The words that say that something is said.",
    "Statement.content": "The words of what is said.",
    "Statement.source_actor": "Actor id of the speaker.",
    "Statement.stance": "What the speaker does with the content.",
    "Statement.within": "Id of the statement that relays this one.",
    "Event.type": "PLOVER 2.0 event type.",
    "Event.mode": "PLOVER mode of the type.",
    "Event.context": "PLOVER contexts.",
    "Event.cameo": "The nearest CAMEO code.",
    "Event.quad": "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
    "Event.score": "PLOVER's intensity score, from -10 to 10.",
    "Event.trigger": "The words that name the act.",
    "Event.also": "Triggers of the further mentions of the same act.",
    "Event.actors": "Who acts; every party of a reciprocal act. Empty where the text does not say.",
    "Event.recipients": "Whom the act is directed at.",
    "Event.about": "The words of what is demanded, rejected, offered, blamed or agreed.",
    "Event.status": "asserted: reported as done; future: announced; conditional: if a stated condition holds; "
    "hypothetical: could, would, hoped or feared; negated: did not happen, or is denied.",
    "Event.historical": "14 days or more before publication, or told as background.",
    "Event.attribution": "Ids of the statements on whose word the event is given, innermost first. "
    "Empty: the reporter's own voice.",
    "Event.condition": "The words of the condition that a conditional act depends on.",
    "Event.confidence": "From 0 to 1: the share of events like this one that are right in type and countries (docs/quality.md).",
    "Event.why": "The frame, the path to the parties and the rules that made the event (docs/why.md).",
    "Party.actor": "Actor id.",
    "Party.span": "The words that fill the role in the trigger's sentence; else the actor's nearest mention.",
    "When.edtf": "What the text supports and no more; null where nothing dates the act.",
    "When.basis": "How the date is known; publication: the text makes it the day's news.",
    "When.time": "Id of the time expression it was read from.",
    "Where.place": "Place id; null where the words name no point.",
    "Commitment.by": "Actor ids of those bound.",
    "Commitment.to": "Actor ids of those it is owed to.",
    "Commitment.event": "Id of the event that made it.",
    "Deadline.edtf": "By when, as EDTF.",
}

_DAYS = ("Published", "Time", "When")


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one line of `dragoman read --json`.

    It is published as docs/record.schema.json. Unknown fields are allowed, because fields may be added.
    """
    _, definitions = msgspec.json.schema_components([Record], ref_template="#/$defs/{name}")
    for name, definition in definitions.items():
        definition["description"] = _TYPES.get(name) or " ".join(inspect.cleandoc(definition["description"]).split())
    for path, description in _FIELDS.items():
        name, field = path.split(".")
        definitions[name]["properties"][field]["description"] = description
    _narrow(definitions)
    record = definitions.pop("Record")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:dragoman:record:{VERSION.partition('.')[0]}",
        "version": VERSION,
        **record,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """Return the schema as docs/record.schema.json holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def _narrow(definitions: dict[str, Any]) -> None:
    """Say what Python's types cannot: offsets are not negative, a hash is a hash, a day is a day."""
    definitions["Record"]["properties"]["schema"] |= {"const": SCHEMA}
    definitions["Span"] |= {"prefixItems": [{"type": "integer", "minimum": 0}] * 2}
    definitions["Document"]["properties"]["id"] |= {"minLength": 1}
    definitions["Document"]["properties"]["sha256"] |= {"pattern": "^[0-9a-f]{64}$"}
    definitions["Event"]["properties"]["quad"] |= {"enum": [1, 2, 3, 4]}
    definitions["Event"]["properties"]["why"] |= {"minItems": 1}
    for name in _DAYS:
        for field in ("earliest", "latest"):
            definitions[name]["properties"][field] = {
                "description": "ISO day, the first that it may mean." if field == "earliest" else "ISO day, the last.",
                "anyOf": [{"type": "string", "pattern": r"^-?\d{4}-\d{2}-\d{2}$"}, {"type": "null"}],
            }
