"""Ways of input for hands that tremble, that can only rest a pointer, or that have one switch."""
