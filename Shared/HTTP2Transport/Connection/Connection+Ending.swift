/// How a connection ends.
extension Connection {
    private static let lingerTimeout = Duration.seconds(1)

    func linger() {
        self.phase = .lingering
        self.core.finish(.lost(self.closeReason ?? "the connection has ended"))
        self.retire()
        self.tls?.close()
        self.writeCiphertext()
        guard self.phase == .lingering else { return }
        self.socket.shutdownWriting()
        self.loop.fire(at: self.loop.now + Self.lingerTimeout) { [weak self] in self?.tick() }
    }

    func finish(_ reason: String) {
        guard self.phase != .closed else { return }
        self.phase = .closed
        let reason = self.closeReason ?? reason
        self.loop.deregister(self.socket.descriptor.rawValue)
        self.core.finish(.lost(reason))
        self.retire()
        self.socket.shutdownWriting()
        self.owner.connectionClosed(self, reason)
    }
}
