import Glibc
import Testing

@testable import HTTP2Transport

@Suite("An event loop")
struct EventLoopTests {
    @Test("tells what a closed descriptor had to say to nobody who has its number next", .timeLimit(.minutes(1)))
    func reusedDescriptor() async throws {
        let group = try EventLoopGroup(loops: 1)
        let loop = group.nextLoop()
        let pairs = try (SocketPair(), SocketPair(), SocketPair())
        // Both have something to say, so that one turn hears of both.
        pairs.0.speak()
        pairs.1.speak()
        let isTold = await withCheckedContinuation { done in
            let scene = Scene(loop, quiet: pairs.2.near) { done.resume(returning: $0) }
            loop.post(.run { scene.begin(pairs.0.near, pairs.1.near) })
        }
        #expect(!isTold)
        for pair in [pairs.0, pairs.1, pairs.2] { pair.close() }
    }
}

/// Two descriptors that can be read; whichever is told first has the other's number given to a third that cannot.
///
/// Sendable since all of it happens in the loop's turns.
private final class Scene: @unchecked Sendable {
    private let loop: EventLoop
    private let quiet: Int32
    private let report: (Bool) -> Void
    private var isTold = false

    init(_ loop: EventLoop, quiet: Int32, report: @escaping (Bool) -> Void) {
        self.loop = loop
        self.quiet = quiet
        self.report = report
    }

    func begin(_ first: Int32, _ second: Int32) {
        for (own, other) in [(first, second), (second, first)] {
            self.listen(own) { scene in
                scene.loop.deregister(own)
                scene.loop.deregister(other)
                #expect(dup2(scene.quiet, other) == other)
                scene.listen(other) { $0.isTold = true }
                // After this turn, in which the other's event is still to come.
                scene.loop.post(.run { scene.report(scene.isTold) })
            }
        }
    }

    private func listen(_ descriptor: Int32, _ body: @escaping (Scene) -> Void) {
        do {
            try self.loop.register(descriptor, .input, Ear { body(self) })
        } catch {
            Issue.record(error)
        }
    }
}

private final class Ear: ReadinessHandler {
    private let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }

    func ready(_ readiness: Readiness) { self.body() }
}

private struct SocketPair {
    let near: Int32
    let far: Int32

    init() throws {
        var descriptors: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &descriptors) == 0 else {
            throw SystemError("socketpair")
        }
        self.near = descriptors[0]
        self.far = descriptors[1]
    }

    func speak() { #expect(write(self.far, "!", 1) == 1) }

    func close() {
        _ = Glibc.close(self.near)
        _ = Glibc.close(self.far)
    }
}
