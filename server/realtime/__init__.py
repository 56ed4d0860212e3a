"""From committed events to live screens. Sockets carry states out; nothing comes in that changes anything."""
