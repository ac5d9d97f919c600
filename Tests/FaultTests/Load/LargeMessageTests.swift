import Foundation
import GRPCCore
import HTTP2Transport
import Messages
import ServiceKit
import TestSupport
import Testing

extension FaultTests {
    @Suite("A message of 100 MB")
    struct LargeMessageTests {
        private static let size = 100_000_000
        /// What a service may need beyond what it had, to find out that it does not want the message: windows and
        /// buffers, no more than a fraction of it.
        private static let memory = 48 << 20

        @Test("is refused by the sender's own side, which sends nothing")
        func sender() async throws {
            try await Self.withEngine { engine, files in
                let address = try #require(NetworkAddress(configurationText: engine.address))
                try await ServiceConnector(files).withClient(of: .backtest, at: [address]) { client in
                    let before = ProcessTable.peakMemory(of: engine.id)
                    await Self.expectRefusal(client)
                    #expect(ProcessTable.peakMemory(of: engine.id) - before < Self.memory)
                    try await Self.expectService(client)
                }
            }
        }

        @Test("is refused by a service whose caller has no limit, within its memory; the connection goes on")
        func receiver() async throws {
            try await Self.withEngine { engine, files in
                var configuration = HTTP2ClientConfiguration()
                configuration.requestMessageBytesMax = 2 * Self.size
                try await Self.withClient(files, engine, configuration) { client in
                    try await Self.expectService(client)
                    let before = ProcessTable.peakMemory(of: engine.id)
                    for _ in 0..<3 { await Self.expectRefusal(client) }
                    #expect(ProcessTable.peakMemory(of: engine.id) - before < Self.memory)
                    try await Self.expectService(client)
                }
            }
        }

        @Test("is refused where it is an answer by a caller with a limit; the connection goes on")
        func answer() async throws {
            try await Self.withEngine { engine, files in
                try await Self.withClient(files, engine, HTTP2ClientConfiguration()) { client in
                    let service = BacktestV1_BacktestEngine.Client(wrapping: client)
                    var options = CallOptions.defaults
                    options.maxResponseMessageBytes = 8
                    let error = await #expect(throws: RPCError.self) {
                        _ = try await service.describeEngine(.init(), options: options)
                    }
                    #expect(error?.code == .resourceExhausted, "\(error as Any)")
                    try await Self.expectService(client)
                }
            }
        }

        // MARK: -

        private static func expectRefusal(_ client: ServiceConnector.Client) async {
            let service = BacktestV1_BacktestEngine.Client(wrapping: client)
            let request = BacktestV1.RunBacktestRequest(runID: String(repeating: "a", count: Self.size))
            let error = await #expect(throws: RPCError.self) {
                try await service.runBacktest(request) { response in for try await _ in response.messages {} }
            }
            #expect(error?.code == .resourceExhausted, "\(error as Any)")
            #expect(error?.message.contains("16777216") == true, "\(error?.message ?? "")")
        }

        private static func expectService(_ client: ServiceConnector.Client) async throws {
            let described = try await BacktestV1_BacktestEngine.Client(wrapping: client).describeEngine(.init())
            #expect(described.queueLimit > 0)
        }

        private static func withEngine(_ body: (TestService, TLSFiles) async throws -> Void) async throws {
            try await withFolder { folder in
                let authority = try Authority(in: folder, "lab")
                let engine = try await TestService("backtest", in: folder, try authority.files(.backtest).keys)
                let person = try authority.files(.operator)
                try await engine.whileItLasts { try await body($0, person) }
                let code = await engine.stop()
                #expect(code == 0, "\(engine.log)")
            }
        }

        /// A client that is not the lab's own, and has limits of its own.
        private static func withClient(
            _ files: TLSFiles,
            _ engine: TestService,
            _ configuration: HTTP2ClientConfiguration,
            _ body: (ServiceConnector.Client) async throws -> Void
        ) async throws {
            let address = try #require(NetworkAddress(configurationText: engine.address))
            let credentials = try TLSCredentials(
                files: .init(
                    certificateChain: files.certificate,
                    privateKey: files.key,
                    trustRoots: files.authority
                )
            )
            let transport = HTTP2ClientTransport(
                target: .host(address.host, port: address.port),
                security: .mutualTLS(credentials, serverURIs: ["spiffe://thetalab/backtest/"]),
                configuration: configuration
            )
            try await withGRPCClient(transport: transport) { client in try await body(client) }
        }
    }
}
