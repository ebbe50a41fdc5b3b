"""What troubles a person, and what helps: settings, things, and whom to ask.

The table of troubles (`table.toml`), the questions of the first run that are driven by it
(`questions.toml`), and the profile a person carries on a stick. Knows no screen.
"""
