"""The pane of the box that says why."""
