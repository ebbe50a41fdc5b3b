"""The command line's verbs, one module a noun. Each registers itself and never touches Qt."""
