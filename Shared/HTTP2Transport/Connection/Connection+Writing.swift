import Errors

/// What goes out: from the core, through TLS where there is any, to the socket.
extension Connection {
    /// Writes what is due. The loop calls it at the end of a turn.
    func flush() {
        self.isFlushScheduled = false
        guard self.phase != .closed else { return }
        if self.phase == .handshaking { self.handshake() }
        guard self.phase != .connecting else { return self.arm() }
        self.core.relieve(now: self.loop.now)
        self.writeOut()
        // Counted after writing: a stream may end in being written, with no input to follow.
        let actions = self.lifetime.calls(self.core.callCount, now: self.loop.now)
        if !actions.isEmpty {
            self.perform(actions)
            self.writeOut()
        }
        guard self.phase == .open else { return self.arm() }
        if self.core.callCount == 0 { self.tls?.rest() }
        if self.core.isDone, self.tls?.pendingCount ?? 0 == 0 { self.linger() }
        self.arm()
    }

    /// Bytes after which the other connections of the loop have their turn: calls that write as fast as the socket
    /// takes would never let this one's end.
    private static let bytesPerTurn = 1 << 20

    func writeOut() {
        guard self.phase != .closed else { return }
        self.writtenInTurn = 0
        if self.tls != nil { return self.writeSecure() }
        while self.phase == .open {
            guard self.writtenInTurn < Self.bytesPerTurn else { return self.goOnNextTurn() }
            guard self.fill(), !self.core.output.isEmpty else { return self.expectOutput(false) }
            let transfer = unsafe self.core.output.withSegments { unsafe self.socket.write($0) }
            switch transfer {
            case .bytes(let count):
                self.core.output.removeFirst(count)
                self.writtenInTurn += count
                self.lifetime.outputMoved()
            case .wouldBlock, .ended:
                self.lifetime.outputBlocked(now: self.loop.now)
                return self.expectOutput(true)
            case .failed(let error): return self.finish("\(error)")
            }
        }
    }

    private func goOnNextTurn() {
        guard !self.isFlushScheduled else { return }
        self.isFlushScheduled = true
        self.loop.flushNextTurn(self)
    }

    private func fill() -> Bool {
        do {
            try self.core.fill()
            if self.core.takeSentContent() { self.lifetime.sentData() }
            return true
        } catch {
            self.finish(error.message)
            return false
        }
    }

    private func writeSecure() {
        while self.phase == .open || self.phase == .handshaking {
            guard self.writtenInTurn < Self.bytesPerTurn else { return self.goOnNextTurn() }
            if self.phase == .open {
                guard self.fill() else { return }
                do {
                    try self.tls?.encrypt(self.core.output)
                } catch {
                    return self.finish(error.message)
                }
            }
            guard self.tls?.pendingCount ?? 0 > 0 else { return self.expectOutput(false) }
            guard self.writeCiphertext() else { return }
        }
    }

    /// - Returns: false where the socket takes no more.
    @discardableResult
    func writeCiphertext() -> Bool {
        while let count = self.tls?.pendingCount, count > 0 {
            let transfer = unsafe self.tls?.withPending { unsafe self.socket.write([$0]) } ?? .wouldBlock
            switch transfer {
            case .bytes(let count):
                self.tls?.removePending(count)
                self.writtenInTurn += count
                self.lifetime.outputMoved()
            case .wouldBlock, .ended:
                self.lifetime.outputBlocked(now: self.loop.now)
                self.expectOutput(true)
                return false
            case .failed(let error):
                self.finish("\(error)")
                return false
            }
        }
        return true
    }

    private func expectOutput(_ wanted: Bool) {
        guard wanted != self.wantsOutput, self.phase != .closed else { return }
        do {
            try self.loop.modify(self.socket.descriptor.rawValue, wanted ? [.input, .output] : .input)
            self.wantsOutput = wanted
        } catch {
            self.finish("\(error)")
        }
    }
}
