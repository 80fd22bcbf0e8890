"""Grammar once: who stands in which role of a verb or an event noun, whatever the construction.

Passives, agentless passives, control, raising, relative and participle clauses, shared subjects, light verbs and
nominalisations are undone here, so that the frames speak only of subject, object, clause and prepositions. Relations are UD's.

Inside: steps in a parse, passives, subjects, objects, arguments. Never inside: what an act means, who somebody is.

Entry points: `verb_arguments`, `noun_arguments`.
"""

from dragoman.coding.syntax.arguments import GO_BETWEEN, SUFFERED, Arguments, noun_arguments, verb_arguments
from dragoman.coding.syntax.objects import clause_of, prepositions
from dragoman.coding.syntax.passives import is_passive
from dragoman.coding.syntax.subjects import subject_of_attribute
from dragoman.coding.syntax.tree import (
    NOUN_TAGS,
    PARTITIVES,
    RELATIVES,
    VERB_TAGS,
    ancestors,
    auxiliaries,
    case_of,
    expand,
    first_conjunct,
    has_copula,
    is_infinitive,
)

__all__ = [
    "GO_BETWEEN",
    "NOUN_TAGS",
    "PARTITIVES",
    "RELATIVES",
    "SUFFERED",
    "VERB_TAGS",
    "Arguments",
    "ancestors",
    "auxiliaries",
    "case_of",
    "clause_of",
    "expand",
    "first_conjunct",
    "has_copula",
    "is_infinitive",
    "is_passive",
    "noun_arguments",
    "prepositions",
    "subject_of_attribute",
    "verb_arguments",
]
