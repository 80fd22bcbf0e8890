"""Questions over a ledger: panels, readout comparison, commitments due, corroboration, audit.

Inside: reading what the ledger keeps. Never inside: coding.

Entry points: `audit.draw_events` (a sample to judge), `verdicts` (what was judged), `precision` (how much of it is right).
"""
