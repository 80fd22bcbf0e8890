"""The command line: one module a verb, and the rendering of a record for the terminal.

Inside: typer commands and rich output. Never inside: rules, SQL.

Entry point: `main.main`.
"""
