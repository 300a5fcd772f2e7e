"""What people fill in, and how it is checked: each error is a sentence that says what to do."""
