"""Pages drawn from LaTeX sources with known layout: see README.md."""
