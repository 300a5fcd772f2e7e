"""What we claim about speed, measured on this machine: `make bench`. See docs/benchmarks.md."""
