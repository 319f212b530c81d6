"""The panes of the overview."""
