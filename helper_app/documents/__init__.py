"""Things that leave the program: signed PDFs, calendar files, 2D codes. Knows no card and no Qt."""
