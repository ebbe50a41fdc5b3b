"""Looks at this program's own screens and holds them against `helper_app.assessment`."""
