"""News sentences: clauses about who did what to whom, put into reports, quotes, headlines and datelines."""

import random
from dataclasses import replace

from training.own.atoms import COMMA, according_to, cardinal, inflected, proper
from training.own.clauses import any_object, clause, infinitive, is_plural, speech, spoken
from training.own.nouns import any_land, capital, group, organisation, titled
from training.own.phrase import Attached, Phrase, as_sentence, glue, join, one, tidy
from training.own.wordlists import verbs, words
from training.sentence import Sentence


def write_sentences(count: int, seed: int) -> list[Sentence]:
    """So many news sentences, each with its whole analysis and names; the same for the same seed."""
    chance = random.Random(seed)
    found = []
    for at in range(count):
        made = _headline(chance) if chance.random() < 0.08 else _report(chance)
        found.append(as_sentence(tidy(made), f"own-{at // 5}"))
    return found


def _report(chance: random.Random) -> Phrase:
    made = chance.choice((clause, clause, _said_that, _said_that, _quoted, _quoted, _according))(chance)
    if chance.random() < 0.08:
        made = _dateline(chance, made)
    return made if made.words[-1].text == '"' else join(glue(made), after=(("punct", one(".", "PUNCT", ".")),))


def _said_that(chance: random.Random) -> Phrase:
    """X said (that) Y did Z."""
    that: tuple[Attached, ...] = (("mark", one("that", "SCONJ", "IN")),) if chance.random() < 0.5 else ()
    return join(speech(chance, titled(chance)), after=(("ccomp", join(clause(chance), that)),))


def _quoted(chance: random.Random) -> Phrase:
    """`Y did Z,` X said; or said X; or X said: `Y did Z.`."""
    words_said, speaker = clause(chance), titled(chance)
    if chance.random() < 0.25:
        quote = join(_quote(_capital(words_said)), (("punct", one(":", "PUNCT", ":")),))
        return join(glue(speech(chance, speaker)), after=(("ccomp", quote),))
    marked = chance.random() < 0.75
    quote = _quote(words_said, ",") if marked else join(glue(words_said), after=(("punct", COMMA),))
    verb, rest = spoken(chance, speaker)
    if chance.random() < 0.5:
        return join(verb, (("ccomp", quote),), (("nsubj", speaker), *rest))
    return join(verb, (("ccomp", quote), ("nsubj", speaker)), rest)


def _quote(phrase: Phrase, close: str = "") -> Phrase:
    inner = glue(join(glue(phrase), after=(("punct", one(close, "PUNCT", close)),)) if close else phrase)
    opening, closing = one('"', "PUNCT", "``"), one('"', "PUNCT", "''")
    return join(inner, (("punct", glue(opening)),), (("punct", closing),))


def _according(chance: random.Random) -> Phrase:
    """According to X, Y did Z; Y did Z, according to X."""
    source = according_to(chance.choice((titled, organisation, group))(chance))
    if chance.random() < 0.5:
        return join(clause(chance), (("obl", join(glue(source), after=(("punct", COMMA),))),))
    return join(glue(clause(chance)), after=(("obl", join(source, (("punct", COMMA),))),))


def _headline(chance: random.Random) -> Phrase:
    """Malian president visits Paris."""
    subject = chance.choice((group, titled, organisation))(chance)
    form = "VBP" if is_plural(subject) else "VBZ"
    if chance.random() < 0.3:
        verb = inflected(chance.choice(verbs("wanting")), form)
        return join(verb, (("nsubj", subject),), (("xcomp", infinitive(chance)),))
    deed, thing = any_object(chance)
    return join(inflected(deed, form), (("nsubj", subject),), (("obj", thing),))


def _dateline(chance: random.Random, report: Phrase) -> Phrase:
    """NAIROBI, Kenya (AP) -- Y did Z. The report stays the root, since what is said there is what is read."""
    city = capital(chance)
    if chance.random() < 0.7:
        city = replace(city, words=tuple(replace(word, text=word.text.upper()) for word in city.words))
    after: list[Attached] = []
    if chance.random() < 0.4:
        after.append(("appos", join(any_land(chance), (("punct", COMMA),))))
    if chance.random() < 0.4:
        month = proper(chance.choice(words("times", "months")))
        date = join(cardinal(str(chance.randint(1, 28))), (("nmod:unmarked", month),))
        after.append(("nmod:unmarked", join(date, (("punct", COMMA),))))
    if chance.random() < 0.6:
        agency = glue(proper(chance.choice(words("organisations", "agencies"))).named("ORG"))
        brackets = glue(one("(", "PUNCT", "-LRB-")), one(")", "PUNCT", "-RRB-")
        after.append(("parataxis", join(agency, (("punct", brackets[0]),), (("punct", brackets[1]),))))
    dash = one(chance.choice(("--", "-", "--")), "PUNCT", ":")
    return join(_capital(report), (("parataxis", join(city, after=(*after, ("punct", dash)))),))


def _capital(phrase: Phrase) -> Phrase:
    first = phrase.words[0]
    return replace(phrase, words=(replace(first, text=first.text[0].upper() + first.text[1:]), *phrase.words[1:]))
