"""Colours, sizes, icons and pictures: one `Theme` object that every widget reads when it paints."""
