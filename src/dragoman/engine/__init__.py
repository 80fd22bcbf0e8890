"""The stages in reading order, batches, and the executors that run them.

Inside: `code_document` (the page to read first), `Tools` (everything loaded once a process), batching, the run manifest, the
executors `inline`, `processes`, `dask`. Never inside: linguistics, printing.

Entry points: `load_tools`, `code_document`, `code_articles`, `who` (a few words to an actor), `explain` (how a record came
about); `calls` has what Python programs call as `dragoman.read`, `dragoman.read_many` and `dragoman.who`.
"""

from dragoman.engine.batches import code_articles, make_batches
from dragoman.engine.code_document import code_document, read_documents
from dragoman.engine.executors import EXECUTORS, Executor, choose_executor
from dragoman.engine.explain import Explanation, explain
from dragoman.engine.run import start_run
from dragoman.engine.storing import Storing
from dragoman.engine.tools import SHIPPED, Resources, Tools, load_tools
from dragoman.engine.who import Identity, who

__all__ = [
    "EXECUTORS",
    "SHIPPED",
    "Executor",
    "Explanation",
    "Identity",
    "Resources",
    "Storing",
    "Tools",
    "choose_executor",
    "code_articles",
    "code_document",
    "explain",
    "load_tools",
    "make_batches",
    "read_documents",
    "start_run",
    "who",
]
