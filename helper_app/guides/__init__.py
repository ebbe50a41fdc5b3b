"""Guides: what one is, how a person walks through it, and whether its words still hold.

Pure: from a guide, a position and the words of a language to a view. Knows no screen, no card and
no voice. A step names an action; whoever assembles the program says what the name does.
"""
