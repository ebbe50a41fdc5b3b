"""Is a screen good for everybody? What was seen of it, and the rules it is held against.

Pure: no window, no Qt. `helper_app.ui.audit` does the looking.
"""
