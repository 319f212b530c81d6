"""One file a widget, in folders that mirror the screens."""
