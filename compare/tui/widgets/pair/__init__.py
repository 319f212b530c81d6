"""The panes of the screen that shows two outlets side by side."""
