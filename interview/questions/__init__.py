"""The questions, as data. To add one: an entry here, and its texts in `messages/nl/interview.ftl`."""
