"""What can be done, one verb each: shared by bot, panel and jobs.

A service changes rows and writes the outbox in the transaction of its caller.
It flushes, and never commits.
"""
