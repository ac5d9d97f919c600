import ServiceLifecycle
import Synchronization

/// What a program asked its context for while it wired itself: run, checked and closed with the service.
final class BootResources: Sendable {
    struct Contents: Sendable {
        var background: [any Service] = []
        var startup: [StartupStep] = []
        var readiness: [ReadinessCheck] = []
    }

    private let state = Mutex(Contents())

    var contents: Contents { self.state.withLock { $0 } }

    func add(background service: any Service) { self.state.withLock { $0.background.append(service) } }
    func add(startup step: StartupStep) { self.state.withLock { $0.startup.append(step) } }
    func add(readiness check: ReadinessCheck) { self.state.withLock { $0.readiness.append(check) } }
}
