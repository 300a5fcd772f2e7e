"""A back-up that is restored on an empty machine, by the commands of the document."""
