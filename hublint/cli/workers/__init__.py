"""Several processes for a run over many files: who works, how many, and what passes between them."""
