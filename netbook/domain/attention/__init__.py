"""The needs-attention rules: one file per kind; `kinds.ALL` lists them."""
