"""The names a guide's steps may call, and what they do: joins `guides` with `card` and `documents`.

`table` finds the function behind a name; the other modules hold the functions, a module a flow.
`actions.toml` in `guides` is the contract. One set of objects serves one walk through a guide.
"""
