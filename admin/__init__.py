"""The panel: where matchmakers, coordinators and the support team work."""
