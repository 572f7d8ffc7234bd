import { Socket } from 'node:net'

// Wine 8 does not know the options by which libuv keeps a connection alive: it would make none at all.
Socket.prototype.setKeepAlive = function keepNothing() {
  return this
}
