"""Rows put into words: promises, moments and the lines of a timeline, as the rooms show them."""
