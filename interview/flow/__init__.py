"""What comes after an answer, a command, a button of long ago, or the outcome of an effect."""
