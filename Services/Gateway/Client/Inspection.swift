import Errors
import GRPCCore
import Messages

extension CommandContext {
    /// Lends the engine's inspection of runs.
    func withInspection<Value: Sendable>(
        _ body: (BacktestV1_RunInspection.Client<LabTransport>) async throws -> Value
    ) async throws -> Value {
        try await LabConnection(self.settings).with("backtest") { client in
            try await body(BacktestV1_RunInspection.Client(wrapping: client))
        }
    }

    /// Runs one backtest at the engine, and shows how far it is.
    func runBacktest(_ plan: BacktestV1.RunBacktestRequest, on bar: ProgressBar) async throws -> BacktestV1.Run {
        try await self.withEngine { engine in
            try await engine.runBacktest(plan) { response in
                for try await message in response.messages {
                    switch message.event {
                    case .progress(let progress): RunProgressView.show(progress, on: bar)
                    case .run(let run): return run
                    case nil: break
                    }
                }
                throw LabError.incomplete("run")
            }
        }
    }
}
