"""Dossiers: noted at the finish of a service, and imported from the electronic one-stop system."""
