import Errors
import GRPCCore
import Messages
import ServiceKit
import Testing

@testable import BacktestEngine

@Suite("Batches that are refused on the wire")
struct BatchRefusalTests {
    private let sketch: BatchSketch
    private var trials: MemoryTrials { self.sketch.trials }

    init() throws { self.sketch = try BatchSketch() }

    /// How a call that is refused is refused, as a caller of the lab reads it.
    private func refusal(
        of request: BacktestV1.RunBatchRequest,
        as caller: Role = .operator
    ) async -> LabError? {
        let error = await #expect(throws: RPCError.self) { try await self.sketch.wire(as: caller).batch(request) }
        return error.map { LabError($0) }
    }

    private func expectNothingDone() async {
        #expect(await self.trials.batches.isEmpty)
        #expect(await self.trials.tables == 0)
        #expect(await self.sketch.source.loads == 0)
    }

    @Test(
        "refuses who may not run batches, before anything is read",
        arguments: [.viewer, .backtest, .researcher] as [Role]
    )
    func refusedRoles(_ role: Role) async {
        #expect(await self.refusal(of: BatchSketch.request(3), as: role)?.code == .permissionDenied)
        await self.expectNothingDone()
    }

    @Test("refuses a study's segment, which this engine cannot redeem")
    func refusedSegment() async {
        var request = BatchSketch.request(3)
        request.data = .studySegment(.init(studyID: BatchSketch.id, segment: "test", grant: "g"))
        let error = await self.refusal(of: request)
        #expect(error?.code == .unimplemented && error?.field == "study_segment" && error?.remedy != nil)
        await self.expectNothingDone()
    }

    /// A request with one thing wrong.
    enum Damage: CaseIterable {
        case noDefinitions, tooMany, numbersPastTheLast, noIdentifier, noSubject, noSettings, noData, columnOfNoKind

        var field: String {
            switch self {
            case .noDefinitions, .tooMany: "count"
            case .numbersPastTheLast: "first_number"
            case .noIdentifier: "batch_id"
            case .noSubject: "subject"
            case .noSettings: "settings"
            case .noData: "dataset"
            case .columnOfNoKind: "columns"
            }
        }

        func apply(to request: inout BacktestV1.RunBatchRequest) {
            switch self {
            case .noDefinitions: request.count = 0
            case .tooMany: request.count = 20_001
            case .numbersPastTheLast: request.firstNumber = .max - 2
            case .noIdentifier: request.batchID = ""
            case .noSubject: request.subject = nil
            case .noSettings: request.settings = nil
            case .noData: request.data = nil
            case .columnOfNoKind: request.columns[0].texts = ["0.1", "0.2", "0.3"]
            }
        }
    }

    @Test("refuses what it cannot run, naming the field", arguments: Damage.allCases)
    func refusedRequests(_ damage: Damage) async {
        var request = BatchSketch.request(3)
        damage.apply(to: &request)
        let error = await self.refusal(of: request)
        #expect(error?.code == .invalidArgument && error?.field == damage.field)
        await self.expectNothingDone()
    }

    @Test("names the one definition that is not valid, of a thousand")
    func namedDefinition() async {
        var request = BatchSketch.request(1_000)
        request.columns[0].numbers[17] = 1.5
        let error = await self.refusal(of: request)
        #expect(error?.code == .invalidArgument && error?.field == "definitions[17].take_profit")
        #expect(error?.message.hasPrefix("definition 17: take_profit must lie in 0…1, was 1.5") == true)
        await self.expectNothingDone()
    }

    /// Every parameter varied in as many definitions as a call may have: read to the last one, which is not valid.
    @Test("reads the largest batch there may be, under a service's own limit of a message")
    func largestBatch() async throws {
        let count = BatchDemand.countLimit
        var request = BatchSketch.request(count)
        request.columns[0].numbers = Array(repeating: 0.5, count: count)
        let numbers = ["ivrv_min": 0, "max_positions": 3, "roll_dte": 1, "roll_delta": 0.6, "max_spread": 0.5]
        for (key, value) in numbers.sorted(by: { $0.key < $1.key }) {
            request.columns.append(.init(key: key, numbers: Array(repeating: value, count: count)))
        }
        for (key, low, high) in [("delta_range", 0.15, 0.35), ("dte_range", 5, 14)] {
            let lows = Array(repeating: low, count: count)
            request.columns.append(.init(key: key, numbers: lows, highs: Array(repeating: high, count: count)))
        }
        let texts = [
            "call_above_cost": "true", "exit_style": "tp_and_roll", "position_size_rule": "50pct_equity",
            "selection": "max_yield",
        ]
        for (key, value) in texts.sorted(by: { $0.key < $1.key }) {
            request.columns.append(.init(key: key, texts: Array(repeating: value, count: count)))
        }
        var windows = Array(repeating: 30.0, count: count)
        windows[count - 1] = -1
        request.columns.append(.init(key: "rv_window_days", numbers: windows))
        #expect(Set(request.columns.map(\.key)) == BatchPlan.variable)
        let error = await self.refusal(of: request)
        #expect(error?.code == .invalidArgument && error?.field == "definitions[\(count - 1)].rv_window_days")
        await self.expectNothingDone()
    }

    @Test("refuses a message over a service's limit before it reads what is in it")
    func oversizedMessage() async {
        var request = BatchSketch.request(300)
        // 18.75 MiB.
        let texts = Array(repeating: String(repeating: "x", count: 1 << 16), count: 300)
        request.columns = [.init(key: "exit_style", texts: texts)]
        let error = await self.refusal(of: request)
        #expect(
            error?.code == .resourceExhausted && error?.message.contains("16777216") == true,
            "\(error?.message ?? "")"
        )
        await self.expectNothingDone()
    }
}
