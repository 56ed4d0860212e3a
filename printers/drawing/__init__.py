"""Words drawn as dots on the host, because no printer's own letters can be trusted with Vietnamese."""
