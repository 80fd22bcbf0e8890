"""Single words and small phrases with the treebanks' tags: nouns, adjectives, names, prepositions, verbs in their forms."""

from training.own.phrase import Attached, Phrase, glue, join, one
from training.own.wordlists import Verb

SINGULAR, PLURAL = "Number=Sing", "Number=Plur"
FINITE = "Mood=Ind|Number={}|Person=3|Tense={}|VerbForm=Fin"
COMMA = one(",", "PUNCT", ",")
# Words that stay adjectives inside a name (United/ADJ/NNP amod Nations), as the treebanks have them.
_ADJECTIVAL = frozenset(
    "United South North New Foreign National European African Arab Red International Central Supreme Democratic Saudi Western "
    "Eastern Northern Southern High Human Criminal Monetary".split()
)


def noun(text: str, plural: bool = False) -> Phrase:
    """A common noun; underscores part the words of a compound, whose last is the head, and ~ marks an adjective."""
    *modifiers, last = text.split("_")
    head = one(last, "NOUN", "NNS" if plural else "NN", PLURAL if plural else SINGULAR)
    return join(head, tuple(_modifier(word) for word in modifiers))


def _modifier(word: str) -> Attached:
    if word.startswith("~"):
        return "amod", adjective(word[1:])
    return "compound", one(word, "NOUN", "NN", SINGULAR)


def adjective(text: str, tag: str = "JJ") -> Phrase:
    """An adjective, of one word or (South African) of two joined as the treebanks join them."""
    first, *rest = text.split("_")
    head = one(first, "ADJ", tag, "Degree=Pos")
    return join(head, after=tuple(("flat", one(word, "ADJ", tag, "Degree=Pos")) for word in rest))


def cardinal(text: str) -> Phrase:
    """A number, in figures or in letters."""
    return one(text, "NUM", "CD", "NumType=Card")


def the(phrase: Phrase, word: str = "the") -> Phrase:
    """The phrase with an article; `a` becomes `an` where the sound asks for it."""
    kind = "Def" if word == "the" else "Ind"
    if word == "a" and phrase.words[0].text[0].lower() in "aeio":
        word = "an"
    return join(phrase, (("det", one(word, "DET", "DT", f"Definite={kind}|PronType=Art")),))


def by(case: str, phrase: Phrase) -> Phrase:
    """The phrase with a preposition."""
    return join(phrase, (("case", one(case, "ADP", "IN")),))


def according_to(phrase: Phrase) -> Phrase:
    """The phrase with its two-word preposition."""
    according = one("according", "VERB", "VBG", "Tense=Pres|VerbForm=Part")
    return join(phrase, (("case", join(according, after=(("fixed", one("to", "ADP", "IN")),))),))


def possessive(owner: Phrase) -> Phrase:
    """The owner with its mark."""
    mark = "'" if owner.words[-1].tag in {"NNS", "NNPS"} else "'s"
    return join(glue(owner), after=(("case", one(mark, "PART", "POS")),))


def aside(phrase: Phrase) -> Phrase:
    """The phrase between commas of its own."""
    return join(glue(phrase), (("punct", COMMA),), (("punct", COMMA),))


def listed(items: list[Phrase], oxford: bool = False) -> Phrase:
    """A, B and C."""
    first, *rest = items
    parts: list[Attached] = [("conj", join(item, (("punct", COMMA),))) for item in rest[:-1]]
    marks: tuple[Attached, ...] = (("cc", one("and", "CCONJ", "CC")),)
    if oxford and len(items) > 2:
        marks = (("punct", COMMA), *marks)
    return join(first, after=(*parts, ("conj", join(rest[-1], marks))))


def proper(text: str, relation: str = "flat", tag: str = "NNP") -> Phrase:
    """A name. With `flat` the first word is the head, with `compound` the last; hyphens are words, as spaCy parts them."""
    pieces = [piece for word in text.split("_") for piece in _hyphened(word)]
    parts = [_name_word(piece, tag) for piece in pieces]
    for at, piece in enumerate(pieces):
        if piece == "-":
            parts[at - 1], parts[at] = glue(parts[at - 1]), glue(parts[at])
    if relation == "flat":
        rest = zip(pieces[1:], parts[1:], strict=True)
        return join(parts[0], after=tuple(("punct" if piece == "-" else "flat", part) for piece, part in rest))
    return join(parts[-1], tuple((_inner(piece), part) for piece, part in zip(pieces[:-1], parts[:-1], strict=True)))


def _hyphened(word: str) -> list[str]:
    """The pieces into which the tokenizer parts a hyphenated name, also at the article of an Arabic one."""
    first, *rest = word.split("-")
    return [first, *(piece for part in rest for piece in ("-", part))]


def _name_word(text: str, tag: str) -> Phrase:
    if text == "-":
        return one(text, "PUNCT", "HYPH")
    if text in _ADJECTIVAL:
        return one(text, "ADJ", "NNP", "Degree=Pos")
    return one(text, "PROPN", tag, PLURAL if tag == "NNPS" else SINGULAR)


def _inner(piece: str) -> str:
    return "punct" if piece == "-" else "amod" if piece in _ADJECTIVAL else "compound"


def inflected(verb: Verb, form: str, plural: bool = False) -> Phrase:
    """A verb's form by its tag; PASS is the passive's VBN, GER the gerund's VBG."""
    forms = {
        "VBD": (verb.past, FINITE.format("Plur" if plural else "Sing", "Past")),
        "VBZ": (verb.present, FINITE.format("Sing", "Pres")),
        "VBP": (verb.base, FINITE.format("Plur", "Pres")),
        "VB": (verb.base, "VerbForm=Inf"),
        "VBN": (verb.participle, "Tense=Past|VerbForm=Part"),
        "PASS": (verb.participle, "Tense=Past|VerbForm=Part|Voice=Pass"),
        "VBG": (verb.gerund, "Tense=Pres|VerbForm=Part"),
        "GER": (verb.gerund, "VerbForm=Ger"),
    }
    text, morph = forms[form]
    return one(text, "VERB", {"PASS": "VBN", "GER": "VBG"}.get(form, form), morph)


def auxiliary(text: str, plural: bool) -> Phrase:
    """One of was/were, is/are, has/have, did, will/would/could/may/should, agreeing."""
    number = "Plur" if plural else "Sing"
    table = {
        "was": ("were" if plural else "was", "VBD", FINITE.format(number, "Past")),
        "is": ("are" if plural else "is", "VBP" if plural else "VBZ", FINITE.format(number, "Pres")),
        "has": ("have" if plural else "has", "VBP" if plural else "VBZ", FINITE.format(number, "Pres")),
        "did": ("did", "VBD", FINITE.format(number, "Past")),
    }
    text, tag, morph = table.get(text, (text, "MD", "VerbForm=Fin"))
    return one(text, "AUX", tag, morph)
