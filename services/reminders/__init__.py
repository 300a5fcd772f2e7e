"""Follow-ups: planned from what happened, sent when they may go, and answered by a button.

The rules are pure (`rules`, `moments`, `lateness`). Rows follow them: `planning` for openings, `sweeping` for
all else. `sending` looks once more at the state of now, and `answers` takes the buttons, however old.
"""
