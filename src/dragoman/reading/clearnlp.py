"""ClearNLP trees (spaCy's own English pipelines, `en_core_web_*`) made into UD trees.

The two differ in what heads what: ClearNLP hangs a noun on its preposition and a predicate on its `be`, and chains conjuncts;
UD lets the words of content head. The authorities are the UD English guidelines and EWT's practice.
"""

from collections.abc import Sequence

from dragoman.records import Entity

_RENAMED = {
    "dobj": "obj",
    "dative": "iobj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "acomp": "xcomp",
    "attr": "xcomp",
    "oprd": "xcomp",
    "neg": "advmod",
    "quantmod": "advmod",
    "npadvmod": "obl:unmarked",
    "poss": "nmod:poss",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "prt": "compound:prt",
    "relcl": "acl:relcl",
    "intj": "discourse",
    "meta": "discourse",
    "prep": "advmod",  # a preposition left without its noun: `the talks he had walked out of`
    "agent": "advmod",
    "pobj": "obl",
    "pcomp": "advcl",
}
_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"})
_NOMINAL = ("NN", "PRP", "CD", "DT", "WP", "WDT", "$")
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_CLAUSES = frozenset({"pcomp", "advcl", "acl"})
_PLACES = frozenset("here there away back home abroad out over under on off inside outside nearby".split())
# Bare infinitives and participles take their subject from these alone; after others they are tagged wrongly, or subjunctives.
_BARE = {
    "VB": frozenset(
        "make makes made making let lets letting see saw seen hear heard help helps helped watch watched".split()
    ),
    "VBG": frozenset("see saw seen hear heard watch watched find found keep kept leave left catch caught".split()),
    "VBN": frozenset("want wants wanted have has had having get got keep kept leave left see saw seen".split()),
}


class _Tree:
    """Heads and relations in the course of being changed. A root's head is itself."""

    def __init__(self, deps: Sequence[str], heads: Sequence[int]) -> None:
        self.deps, self.heads = list(deps), list(heads)
        self.below: list[list[int]] = [[] for _ in heads]
        for token, head in enumerate(heads):
            if head != token:
                self.below[head].append(token)

    def children(self, head: int, *relations: str) -> list[int]:
        """The tokens that hang on a head by one of some relations, in text order."""
        return sorted(token for token in self.below[head] if self.deps[token] in relations)

    def move(self, token: int, head: int, relation: str) -> None:
        """Hang a token elsewhere."""
        self.below[self.heads[token]].remove(token)
        self.below[head].append(token)
        self.heads[token], self.deps[token] = head, relation

    def promote(self, token: int, relation: str, former: str) -> None:
        """Put a token in its head's place, by `relation`; the head and all else on it hang on the token, the head as `former`."""
        head = self.heads[token]
        above = self.heads[head]
        self.below[head].remove(token)
        for other in self.below[head]:
            self.heads[other] = token
        self.below[token] += [*self.below[head], head]
        self.below[head] = []
        self.heads[head], self.deps[head] = token, former
        self.heads[token], self.deps[token] = (token if above == head else above), relation
        if above != head:
            self.below[above].remove(head)
            self.below[above].append(token)

    def bottom_up(self) -> list[int]:
        """All tokens, those deepest in the tree first; of one depth in text order."""
        order = [token for token, head in enumerate(self.heads) if token == head]
        for token in order:
            order.extend(sorted(self.below[token]))
        return order[::-1]


def to_universal(
    words: Sequence[str],
    tags: Sequence[str],
    deps: Sequence[str],
    heads: Sequence[int],
    entities: Sequence[Entity] = (),
) -> tuple[list[str], list[int]]:
    """UD relations and heads for the columns of a ClearNLP parse with Penn tags; several sentences may stand in a row.

    Entities of kind PERSON become flat names headed by their first word.
    """
    lowers = [word.lower() for word in words]
    tree = _Tree(deps, heads)
    _unfold_prepositions(tree, lowers, tags)
    _unfold_copulas(tree, lowers)
    _raise_subjects(tree, lowers, tags)
    _flatten_coordinations(tree, lowers)
    _flatten_names(tree, tags, entities)
    return [_renamed(tree, token, tags) for token in range(len(tags))], tree.heads


def _unfold_prepositions(tree: _Tree, lowers: Sequence[str], tags: Sequence[str]) -> None:
    """`met in Paris`: the noun takes its preposition's place, which becomes its case, or a clause's mark."""
    taken: dict[int, int] = {}  # preposition -> the word that it introduces
    for token in tree.bottom_up():
        relation = tree.deps[token]
        nested = relation == "pcomp" and bool(tree.children(token, "pobj"))
        joined = relation == "conj" and tags[token] in {"IN", "TO"}
        if not (relation in _PREPOSITIONS or nested or joined):
            continue
        content = _complement(tree, token, taken)
        if content is None:
            continue
        clause = tags[content].startswith("VB") and tree.deps[content] in _CLAUSES
        new = "conj" if joined else _relation(relation, clause, tags[tree.heads[token]])
        taken[token] = content
        tree.promote(content, new, "mark" if clause else "case")
        _mark_fixed(tree, content, token, lowers)


def _complement(tree: _Tree, preposition: int, taken: dict[int, int]) -> int | None:
    """The word that a preposition introduces: its own noun or clause, or that of the preposition within it (`because of`)."""
    own = tree.children(preposition, "pobj", "pcomp")
    if own:
        return own[0]
    return next((content for content in taken.values() if tree.heads[content] == preposition), None)


def _relation(relation: str, clause: bool, head_tag: str) -> str:
    nominal = head_tag.startswith(_NOMINAL)
    if clause:
        return "acl" if nominal else "advcl"
    if relation == "agent":
        return "obl:agent"
    return "nmod" if nominal else "obl"


def _mark_fixed(tree: _Tree, content: int, outer: int, lowers: Sequence[str]) -> None:
    """`according to`, `because of`: the second half hangs on the first."""
    for inner in tree.children(content, "case"):
        if inner == outer + 1 and lowers[inner] in {"to", "of", "as", "from", "for"}:
            tree.move(inner, outer, "fixed")


def _unfold_copulas(tree: _Tree, lowers: Sequence[str]) -> None:
    """`is ready`, `was a judge`, `were in Paris`: the predicate heads, the verb is its copula."""
    for verb in tree.bottom_up():
        if lowers[verb] not in _BE or tree.deps[verb] in {"aux", "auxpass", "cop"}:
            continue
        predicates = tree.children(verb, "attr", "acomp")
        if tree.children(verb, "expl"):  # `there was a ceasefire`
            for there in predicates[:1]:
                tree.deps[there] = "nsubj"
            continue
        chosen = predicates[0] if predicates else _place_predicate(tree, verb, lowers)
        if chosen is not None:
            tree.promote(chosen, tree.deps[verb], "cop")


def _place_predicate(tree: _Tree, verb: int, lowers: Sequence[str]) -> int | None:
    """The first noun with a preposition after a `be` that has no other predicate."""
    adverbs = tree.children(verb, "advmod")
    if tree.children(verb, "ccomp", "xcomp", "oprd", "obl:agent") or any(lowers[token] in _PLACES for token in adverbs):
        return None
    return next((token for token in tree.children(verb, "obl") if token > verb), None)


def _raise_subjects(tree: _Tree, lowers: Sequence[str], tags: Sequence[str]) -> None:
    """`wants Iran to stop`: the infinitive's subject is UD's object of the verb above."""
    for clause, relation in enumerate(tree.deps):
        verb = tree.heads[clause]
        if relation != "ccomp" or verb > clause or tree.children(clause, "mark"):
            continue
        subjects = tree.children(clause, "nsubj", "nsubjpass")
        if len(subjects) != 1 or not verb < subjects[0] < clause or tree.children(verb, "dobj"):
            continue
        if _is_controlled(tree, clause, lowers[verb], tags):
            tree.deps[clause] = "xcomp"
            tree.move(subjects[0], verb, "dobj")


def _is_controlled(tree: _Tree, clause: int, verb: str, tags: Sequence[str]) -> bool:
    helping = [tags[token] for token in tree.children(clause, "aux", "auxpass", "cop")]
    if "TO" in helping:
        return True
    return not helping and verb in _BARE.get(tags[clause], ())


def _flatten_coordinations(tree: _Tree, lowers: Sequence[str]) -> None:
    """`A, B and C`: each conjunct hangs on the first, each comma and conjunction on the conjunct that follows it."""
    for token, relation in enumerate(tree.deps):
        if relation == "cc" or (relation == "punct" and lowers[token] in {",", ";"}):
            head = tree.heads[token]
            following = [c for c in tree.children(head, "conj") if c > token > head]
            if following and not any(token < c < following[0] for c in tree.below[head] if tree.deps[c] != "cc"):
                tree.move(token, following[0], relation)
    for token, relation in enumerate(tree.deps):
        first = tree.heads[token]
        while relation == "conj" and tree.deps[first] == "conj":
            first = tree.heads[first]
        if first != tree.heads[token]:
            tree.move(token, first, "conj")


def _flatten_names(tree: _Tree, tags: Sequence[str], entities: Sequence[Entity]) -> None:
    """`Ghana Foreign Minister Ama Mensah`: the first name heads the name, the last is flat, the title describes."""
    for entity in entities:
        name = range(entity.first, entity.last + 1)
        if entity.label != "PERSON" or any(not tags[token].startswith("NNP") for token in name):
            continue
        if any(tree.heads[token] != entity.last or tree.deps[token] != "compound" for token in name[:-1]):
            continue
        if len(name) > 1:
            tree.promote(entity.first, tree.deps[entity.last], "flat")
        before = [token for token in tree.children(entity.first, "compound") if token not in name]
        for token in name[1:]:
            tree.deps[token] = "flat"
        for token in before[:-1]:
            tree.move(token, before[-1], "compound")
        for token in before[-1:]:
            tree.deps[token] = "nmod:desc"


def _renamed(tree: _Tree, token: int, tags: Sequence[str]) -> str:
    relation, head = tree.deps[token], tree.heads[token]
    if relation == "aux" and tags[token] == "TO":
        return "mark"
    if relation == "npadvmod" and tags[head].startswith(_NOMINAL):
        return "nmod:unmarked"
    if relation == "nmod":  # ClearNLP's own are bare nouns before a noun
        bare = not any(tree.deps[child] == "case" for child in tree.below[token])
        return "compound" if bare and token < head else "nmod"
    return _RENAMED.get(relation, relation)
