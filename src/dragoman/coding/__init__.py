"""Pure functions over one article: mentions, times, statements, events, commitments, over one syntax.

Inside: finding spans and what they mean. Never inside: input and output, a clock, chance, other articles, who is who across
mentions (that is `identity`). The stages never import each other; they meet in `records`.

Entry points: `mentions.find_mentions`, `times.find_times`, `statements.find_statements`, `events.find_events`,
`commitments.find_commitments`.
"""
