"""Says words aloud, phrase by phrase, in the best voice this computer has.

Knows nothing of guides, cards or windows. The main process never loads a synthesiser.
"""
