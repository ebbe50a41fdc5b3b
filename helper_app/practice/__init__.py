"""Drawn machines to rehearse on before the real ones: pure state machines from TOML, marked 練習.

Nothing here can send anything, or knows a card, a network or a window (docs/adr/0020).
"""
