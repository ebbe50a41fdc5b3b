"""Tebiki: takes older people in Japan by the hand through digital government, one step at a time."""
