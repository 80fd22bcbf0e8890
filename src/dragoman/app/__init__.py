"""What people and scripts touch: the command line, later the web. Parse a request, call the library, render.

Inside: options, messages, tables. Never inside: rules of coding, SQL strings.

Entry point: `dragoman.app.cli.main.main`.
"""
