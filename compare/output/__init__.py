"""What leaves the tool: one plain function of a `Comparison` per format, and what they share."""
