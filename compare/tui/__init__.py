"""The terminal UI: screens and widgets that draw a finished `Comparison`."""

import os

# What a key changes is drawn in two or three steps, and Textual waits for a frame before each: at
# its 60 a second that is longer than all the work. Read when Textual is first imported.
os.environ.setdefault("TEXTUAL_FPS", "240")
