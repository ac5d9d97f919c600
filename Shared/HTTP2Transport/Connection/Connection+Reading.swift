import Errors
import HeapModule

/// What comes in: bytes to plaintext to the core, and what the core has heard.
extension Connection {
    private static let readsPerTurn = 4

    func read() {
        for _ in 0..<Self.readsPerTurn where self.phase != .closed {
            var goesOn = false
            var end: String?
            unsafe self.loop.readBuffer.with { memory in
                switch unsafe self.socket.read(into: memory) {
                case .bytes(let count):
                    goesOn = count == memory.count
                    return count
                case .wouldBlock: return 0
                case .ended:
                    end = "the peer closed the connection"
                    return 0
                case .failed(let error):
                    end = "\(error)"
                    return 0
                }
            } _: { count, bytes in
                if count > 0 { self.received(bytes) }
            }
            if let end { return self.peerEnded(end) }
            guard goesOn else { return }
        }
    }

    private func peerEnded(_ reason: String) {
        if self.phase == .open, self.tls == nil || self.hasOpened { self.afterInput() }
        self.finish(self.closeReason ?? reason)
    }

    private func received(_ bytes: Bytes) {
        guard self.phase != .lingering else { return }
        self.lifetime.heard(now: self.loop.now)
        guard let tls = self.tls else { return self.receivedPlain(bytes) }
        tls.lend(bytes) {
            if self.phase == .handshaking { self.handshake() }
            while self.phase == .open, self.decrypt(tls) {}
        }
    }

    /// - Returns: false where no more plaintext is there.
    private func decrypt(_ tls: TLSEngine) -> Bool {
        var failure: LabError?
        return unsafe self.loop.plaintextBuffer.with { memory in
            do throws(LabError) {
                return unsafe try tls.read(into: memory)
            } catch {
                failure = error
                return 0
            }
        } _: { count, plaintext in
            if let failure { self.finish(failure.message) }
            if count > 0 { self.receivedPlain(plaintext) }
            return count > 0
        }
    }

    func handshake() {
        do {
            guard try self.tls?.handshake() == true else { return }
            self.peer = self.tls?.peer
            self.phase = .open
        } catch {
            // The alert that says why is worth its bytes.
            self.writeCiphertext()
            self.finish("TLS: \(error.message)")
        }
    }

    private func receivedPlain(_ bytes: Bytes) {
        do {
            let calls = try self.core.receive(bytes, now: self.loop.now)
            if !calls.isEmpty { self.begin(calls) }
            self.afterInput()
        } catch {
            self.afterInput()
            guard self.phase == .open else { return }
            self.core.session.terminate(self.terminationCode(error))
            self.closeReason = error.message
            self.flushSoon()
        }
    }

    private func terminationCode(_ error: LabError) -> HTTP2ErrorCode {
        guard error.code == .invalidArgument else { return .internalError }
        // Too much of something, or before the first SETTINGS a preface that is none.
        return self.hasOpened ? .enhanceYourCalm : .protocolError
    }

    private func begin(_ calls: [Call]) {
        for case let call as ServerCall in calls {
            call.attach(self)
            if let deadline = call.deadline {
                self.callDeadlines.insert(CallDeadline(instant: deadline, streamID: call.streamID))
            }
        }
        if self.callDeadlines.count > 2 * self.core.callCount + 1024 { self.compactDeadlines() }
        self.owner.callsArrived(calls, on: self)
    }

    private func compactDeadlines() {
        self.callDeadlines = Heap(
            self.callDeadlines.unordered.filter { self.core.call(on: $0.streamID) != nil }
        )
    }

    private func afterInput() {
        let now = self.loop.now
        for event in self.core.takeEvents() {
            switch event {
            case .settings:
                self.lifetime.settingsReceived(now: now)
                if !self.hasOpened {
                    self.hasOpened = true
                    self.owner.connectionOpened(self)
                }
            case .ping: self.perform(self.lifetime.pingReceived(now: now))
            case .pingAcknowledged(let payload): self.perform(self.lifetime.pingAcknowledged(payload, now: now))
            case .goAway(let goAway):
                if goAway.code != .noError {
                    self.closeReason = "the peer went away: \(goAway.code) \(goAway.debugData)"
                }
                self.perform(self.lifetime.goAwayReceived(now: now))
            case .flood(let kind):
                self.closeReason = "the peer floods the connection with \(kind) frames"
            }
        }
    }
}
