"""The window: the only package that knows Qt, together with `app`.

`application` starts Qt, `main_window` holds the frame, `navigator` the screens, `screens/` what a
person sees, `widgets/` what screens are made of, `theme/` colours and sizes. `presenter` turns what
the core says into words; `announcer` makes them heard.
"""
