"""Sends the reports that are due: by e-mail, or as a file into a folder."""
