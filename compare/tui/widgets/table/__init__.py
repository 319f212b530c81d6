"""The panes of the story table."""
