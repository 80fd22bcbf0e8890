"""Records made by hand, about invented persons, for tests of what stands behind the coder."""

import hashlib
from typing import Any

from dragoman.ledger import Run
from dragoman.records import (
    SCHEMA,
    Actor,
    Commitment,
    Count,
    Dateline,
    Deadline,
    Document,
    Event,
    Party,
    Place,
    Published,
    Record,
    Span,
    Statement,
    Time,
    When,
    Where,
)

ACCUSED = (
    "Chilean Foreign Minister Amaya Quiroga condemned Morocco's ban on foreign trawlers on Monday, "
    "according to a statement by her ministry."
)
OFFERED = (
    "Ambassador Idris Belkadi said in Valparaíso that Rabat will lift the ban by December 2023 "
    "if Chile reopens the port of Arica."
)
ATTACKED = "In 2019, at least 12 sailors were injured when gunmen attacked the trawler Ñandú off Agadir."
TEXT = f"SANTIAGO (Cordillera) – {ACCUSED}\n\n{OFFERED}\n\n{ATTACKED}\n"

RUN = Run("run-1", dragoman="0.1.0", lexicon="2023.1", model="en-1", started="2023-12-01T08:00:00Z")


def sample_record(id: str = "trawlers", text: str = TEXT, **document: Any) -> Record:  # noqa: A002
    """A rich record that holds together. Words that `text` lacks are its whole; it must not be empty."""
    return Record(
        schema=SCHEMA,
        document=_document(id, text, **document),
        actors=_actors(text),
        places=(
            Place(
                "p1", _at(text, "Valparaíso"), "Valparaíso", "CHL", "Valparaíso", -33.04, -71.63, 3868626, "city", 0.97
            ),
            Place("p2", _at(text, "Agadir"), "Agadir", "MAR", None, None, None, None, "city", 0.5),
        ),
        times=(
            Time("t1", _at(text, "Monday"), "date", "2023-11-27", "2023-11-27", "2023-11-27", "2023-11-27"),
            Time("t2", _at(text, "December 2023"), "date", "2023-12", "2023-12", "2023-12-01", "2023-12-31"),
            Time("t3", _at(text, "2019"), "date", "2019", "2019", "2019-01-01", "2019-12-31"),
        ),
        statements=_statements(text),
        events=(_accusation(text), _concession(text), _assault(text)),
        commitments=(
            Commitment(
                "c1",
                ("a2",),
                ("a1",),
                "offer",
                _at(text, "lift the ban"),
                _at(text, "if Chile reopens the port of Arica"),
                Deadline("2023-12"),
                "e2",
            ),
        ),
    )


def bare_record(id: str = "bare", text: str = "Nothing happened.") -> Record:  # noqa: A002
    """A record in which nothing was found."""
    document = Document(id, text, None, None, None, None, (), None, Published.unknown(), text_sha256(text))
    return Record(SCHEMA, document, (), (), (), (), (), ())


def text_sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _at(text: str, words: str) -> Span:
    start = text.find(words)
    return Span(start, start + len(words)) if start >= 0 else Span(0, len(text))


def _document(id: str, text: str, **given: Any) -> Document:  # noqa: A002
    values: dict[str, Any] = {
        "title": "Santiago objects to trawler ban",
        "language": "en",
        "url": f"https://news.example/{id}",
        "publisher": "Cordillera",
        "byline": ("Rocío Peñalba",),
        "dateline": Dateline("SANTIAGO", "Cordillera", _at(text, "SANTIAGO (Cordillera)")),
        "published": Published.on("2023-11-28"),
    } | given
    return Document(id=id, text=text, sha256=text_sha256(text), **values)


def _actors(text: str) -> tuple[Actor, ...]:
    quiroga, her = _at(text, "Chilean Foreign Minister Amaya Quiroga"), _at(text, "her")
    return (
        Actor("a1", "Amaya Quiroga", "person", "CHL", "GOV", (), "Foreign Minister", None, None, (quiroga, her)),
        Actor("a2", "Morocco", "state", "MAR", "GOV", (), None, "MAR", "Q1028", (_at(text, "Morocco's"),)),
        Actor("a3", "Idris Belkadi", "person", "MAR", "GOV", ("ELI",), None, None, None, (_at(text, "Idris Belkadi"),)),
        Actor("a4", "gunmen", "group", "---", "UAF", (), None, None, None, (_at(text, "gunmen"),)),
        Actor("a5", "sailors", "population", None, None, (), None, None, None, (_at(text, "sailors"),)),
    )


def _statements(text: str) -> tuple[Statement, ...]:
    return (
        Statement(
            "s1",
            (_at(text, "her ministry"),),
            (_at(text, "according to"), _at(text, "a statement by")),
            (_at(text, "condemned Morocco's ban on foreign trawlers"),),
            None,
            "indirect",
            "asserts",
            None,
        ),
        Statement(
            "s2",
            (_at(text, "Ambassador Idris Belkadi"),),
            (_at(text, "said"),),
            (_at(text, "Rabat will lift the ban by December 2023"),),
            "a3",
            "indirect",
            "promises",
            "s1",
        ),
    )


def _event(text: str, id: str, trigger: str, sentence: str, **given: Any) -> Event:  # noqa: A002
    values: dict[str, Any] = {
        "mode": None,
        "context": (),
        "cameo": None,
        "also": (),
        "actors": (),
        "recipients": (),
        "about": (),
        "status": "asserted",
        "historical": False,
        "where": None,
        "attribution": (),
        "condition": None,
        "dead": None,
        "injured": None,
        "arrested": None,
        "size": None,
        "confidence": 0.9,
        "why": ("sample",),
    } | given
    # A sentence that the text lacks stands for the whole text, and then its trigger does so too.
    words = trigger if sentence in text else sentence
    return Event(id=id, trigger=_at(text, words), sentence=_at(text, sentence), **values)


def _accusation(text: str) -> Event:
    return _event(
        text,
        "e1",
        "condemned",
        ACCUSED,
        type="ACCUSE",
        mode="disapprove",
        context=("diplomatic", "economic"),
        cameo="111",
        quad=3,
        score=-2.0,
        also=(_at(text, "a statement"),),
        actors=(Party("a1", _at(text, "Chilean Foreign Minister Amaya Quiroga")),),
        recipients=(Party("a2", _at(text, "Morocco's")),),
        about=(_at(text, "ban on foreign trawlers"),),
        when=When("2023-11-27", "2023-11-27", "2023-11-27", "day", "stated", "t1"),
        attribution=("s1",),
    )


def _concession(text: str) -> Event:
    return _event(
        text,
        "e2",
        "lift",
        OFFERED,
        type="CONCEDE",
        quad=1,
        score=5.0,
        actors=(Party("a2", _at(text, "Rabat")), Party("a3", _at(text, "Idris Belkadi"))),
        recipients=(Party("a1", _at(text, "Chile reopens")),),
        status="conditional",
        when=When("2023-12", "2023-12-01", "2023-12-31", "month", "stated", "t2"),
        where=Where(_at(text, "Valparaíso"), "p1", "stated"),
        attribution=("s2", "s1"),
        condition=_at(text, "if Chile reopens the port of Arica"),
        confidence=0.75,
    )


def _assault(text: str) -> Event:
    return _event(
        text,
        "e3",
        "attacked",
        ATTACKED,
        type="ASSAULT",
        mode="firearms",
        quad=4,
        score=-9.0,
        actors=(Party("a4", _at(text, "gunmen")),),
        recipients=(Party("a5", _at(text, "sailors")),),
        historical=True,
        when=When.unknown(),
        where=Where(_at(text, "off Agadir"), None, "stated"),
        injured=Count(12, None, _at(text, "at least 12 sailors")),
    )
