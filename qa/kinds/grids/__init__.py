"""Tables: cells, rows and columns, what stands under them."""
