"""The terminal UI: screens and widgets that draw a finished `Comparison`."""
