"""The untrained pipeline: what parts it has and how wide they are."""

from dataclasses import dataclass
from typing import Any

import spacy
from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the net; the defaults are those of the shipped model."""

    width: int = 128
    depth: int = 4
    pieces: int = 3
    rows: tuple[int, int, int, int] = (5000, 1000, 2500, 2500)
    hidden: int = 64
    hidden_pieces: int = 2
    state_tokens: bool = False
    vectors: bool = True


def untrained(shape: Shape, names: tuple[str, ...] = ("tagger", "morphologizer", "parser", "ner")) -> Language:
    """A pipeline of one shared tok2vec and its listeners, not yet initialised."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(shape)})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": shape.width, "upstream": "*"}
    configs: dict[str, dict[str, Any]] = {
        "tagger": {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}, "label_smoothing": 0.05},
        "morphologizer": {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}, "label_smoothing": 0.05},
        "parser": {"model": _transitions("parser", shape, listener), "min_action_freq": 30},
        "ner": {"model": _transitions("ner", shape, listener)},
    }
    for name in names:
        nlp.add_pipe(name, config=configs[name])
    return nlp


def _tok2vec(shape: Shape) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": shape.width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": list(shape.rows),
            "include_static_vectors": shape.vectors,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": shape.width,
            "depth": shape.depth,
            "window_size": 1,
            "maxout_pieces": shape.pieces,
        },
    }


def _transitions(kind: str, shape: Shape, listener: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": shape.state_tokens and kind == "parser",
        "hidden_width": shape.hidden,
        "maxout_pieces": shape.hidden_pieces,
        "use_upper": True,
        "tok2vec": listener,
    }
