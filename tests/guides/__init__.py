"""Tests of the guides' engine, its checks and the guides themselves."""
