"""Give a pipeline's rule lemmatizer the exceptions that the treebanks teach.

    python -m training.lemmas MODEL TREEBANK.conllu...

The rules cut `staged` to `stag` and `raped` to `rap`, because those are words too. Where the treebanks' verbs say otherwise, by
majority, the form becomes an exception; so do the regular forms of verbs in -e whose stem without it is another verb.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import spacy

# Verbs of news whose stem without the final e is a word, so that the rules choose wrongly.
_VERBS_IN_E = (
    "stage rape fine hope rage slate spare snipe cane care cope dine file fire gape grade hate hire hike like line lobe mate mine mope "
    "note pace pine plane plate rate robe rope scare scrape site slope snare stare stripe strive tape time tire tone trade tube wage "
    "wine wipe blame bribe cage cite code crave date dare fade fake fame gaze glaze grope haze joke lace manage page pave "
    "poke quote rake rule save shade shape shave slide smoke snake stake stroke tame tape urge vote wade wake probe invade evade "
    "impose oppose expose propose dispose escape convene intervene execute prosecute persecute dispute pollute refute mute escalate"
).split()  # fmt: skip
# Regular verbs that double or keep a final consonant in ways the rules miss.
_OWN = {
    "fulfilled": "fulfil", "fulfilling": "fulfil", "installed": "install", "installing": "install", "appalled": "appal",
    "cordoned": "cordon", "cordoning": "cordon", "relaunched": "relaunch", "rearrested": "rearrest", "reoccupied": "reoccupy",
    "resupplied": "resupply", "readied": "ready", "fortifies": "fortify", "fortified": "fortify", "denouncing": "denounce",
    "clinching": "clinch", "subpoenaed": "subpoena", "axed": "axe", "overthrew": "overthrow", "vetoed": "veto", "vetoes": "veto",
    "vetoing": "veto", "shelled": "shell", "shelling": "shell", "bombed": "bomb", "bombing": "bomb", "biased": "bias",
    "freed": "free", "fled": "flee", "leaned": "lean", "reconvened": "reconvene", "reconvening": "reconvene", "unfroze": "unfreeze",
    "unfrozen": "unfreeze", "resupplying": "resupply", "resupplies": "resupply", "reoccupying": "reoccupy", "overflew": "overfly",
    "unbanned": "unban", "unbanning": "unban", "radicalised": "radicalise", "unwilling": "unwilling", "greenlit": "greenlight",
    "revoked": "revoke", "brokered": "broker", "cajoling": "cajole",
}  # fmt: skip
# Verbs that word lists lack, so that the rules guess a final e: their regular forms.
_UNLISTED = (
    "waterboard napalm rearrest reconnect relaunch greenlight retweet tweet unblock unseal redeploy rearm remilitarize refoul "
    "reaffirm scapegoat firebomb outgun railroad blacklist blackmail"
).split()
# Base forms that look inflected.
_BARE = (
    "need discuss pass address assess possess miss bless witness guess bring swing focus stress press process access confess cross"
).split()


def regular_forms(verb: str) -> dict[str, str]:
    """The inflected forms of a regular verb in -e."""
    stem = verb[:-1]
    return {f"{stem}ed": verb, f"{stem}ing": verb, f"{verb}s": verb}


def own_forms() -> dict[str, str]:
    """The forms that are listed here, whatever the treebanks say."""
    unlisted = {f"{verb}{ending}": verb for verb in _UNLISTED for ending in ("ed", "ing", "s")}
    in_e = {form: lemma for verb in _VERBS_IN_E for form, lemma in regular_forms(verb).items()}
    return {**_OWN, **unlisted, **{verb: verb for verb in _BARE}, **in_e}


def treebank_lemmas(paths: list[Path]) -> dict[str, str]:
    """The majority lemma of each verb form in CoNLL-U files."""
    counts: dict[str, Counter[str]] = {}
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 10 and cells[0].isdigit() and cells[3] == "VERB":
                counts.setdefault(cells[1].lower(), Counter())[cells[2].lower()] += 1
    return {form: lemmas.most_common(1)[0][0] for form, lemmas in counts.items()}


def add_exceptions(model: Path, treebanks: list[Path]) -> int:
    """Write the exceptions into a pipeline on disk; returns how many forms changed."""
    nlp = spacy.load(model)
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    table = lemmatizer.lookups.get_table("lemma_exc")
    verbs = dict(table["verb"])
    wanted = {form: lemma for form, lemma in treebank_lemmas(treebanks).items() if form != lemma} | own_forms()
    changed = {form: [lemma] for form, lemma in wanted.items() if form.isalpha() and verbs.get(form) != [lemma]}
    verbs.update(changed)
    table["verb"] = verbs
    index = lemmatizer.lookups.get_table("lemma_index")
    # An exception yields to a rule's result that the index knows: the shorter verb must leave it (`hopped` is listed apart).
    shorter = {lemma[:-1] for form, lemma in wanted.items() if lemma.endswith("e") and form[:-2] == lemma[:-1]}
    index["verb"] = [verb for verb in index["verb"] if verb not in shorter]
    nlp.to_disk(model)
    return len(changed)


if __name__ == "__main__":
    print(add_exceptions(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]), "verb forms given their lemma")
