"""Tebiki: takes older people by the hand through digital government, one step at a time."""
