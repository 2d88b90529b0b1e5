"""How the document is built: its parts, their headings and numbers, where a thing stands."""
