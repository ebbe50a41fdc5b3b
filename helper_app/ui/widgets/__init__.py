"""What screens are made of. Each widget paints itself from the theme and names itself."""
