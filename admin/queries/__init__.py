"""What the rooms of the panel show: pure reading, on the session of the one who looks.

The session narrows every statement to the regions of its user, so nothing here
does that again. Lists are read by key and never counted as a whole.
"""
