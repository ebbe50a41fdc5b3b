"""Tests of the drawn machines."""
