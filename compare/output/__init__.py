"""What leaves the tool: one file per format, each a plain function of a `Comparison`."""
