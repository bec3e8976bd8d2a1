"""Parts and compositions of the Mamori vector set."""
