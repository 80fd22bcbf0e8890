"""Document -> Reading: sentences, tokens, parse, lemmas, entity spans. The only home of spaCy and of model files.

Inside: the sentence splitter, the shipped pipeline (`model/`), the mapping of its labels. Never inside: anything political.

Entry points: `load_reader()` -> `Reader`, whose `read(documents)` yields one `Reading` a document, in order.
"""

from dragoman.reading.language import looks_english
from dragoman.reading.pipeline import Reader, load_reader, model_name
from dragoman.reading.sentences import find_paragraphs, find_sentence_starts

__all__ = ["Reader", "find_paragraphs", "find_sentence_starts", "load_reader", "looks_english", "model_name"]
