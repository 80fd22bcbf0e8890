"""How the reading pipeline is made: from treebanks, entity sets and sentences of our own to `reading/model`.

Inside: readers of the sources, the sentence writer, word vectors, the training loop, the scorer. Never inside: anything that
the program needs at run time. Entry points: `python -m training.train` and `python -m training.score`.
"""
