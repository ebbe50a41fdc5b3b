"""`python -m helper_app`: the same as `tebiki`."""

import sys

from helper_app.cli import main

sys.exit(main())
