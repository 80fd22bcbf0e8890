"""Questions over a ledger: panels, readout comparison, commitments due, corroboration, audit.

Inside: reading what the ledger keeps. Never inside: coding.

Entry points: none yet; the room is empty until the ledger's panels come to live here.
"""
