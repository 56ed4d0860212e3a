"""Live screens' WebSockets without a greenlet for each; Engine.IO 4 and Socket.IO 5, as standard clients speak them."""
