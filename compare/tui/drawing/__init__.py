"""From text and styles to the cells of a screen; plain functions, no widgets."""
