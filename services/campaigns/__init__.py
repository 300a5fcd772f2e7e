"""Campaigns: the question whether there is a place, to many employers, at a pace that a desk can follow."""
