import Conversions
import Errors
import Messages
import Strategy

extension RunDemand {
    /// - Throws: `invalidArgument`, naming the field; `unimplemented` for a study's segment.
    init(_ wire: BacktestV1.RunBacktestRequest, requestedBy: String) throws(LabError) {
        guard let settings = wire.settings else {
            throw LabError(.invalidArgument, "settings are missing", field: "settings")
        }
        self.init(
            runID: try Self.identifier(wire.runID, field: "run_id"),
            subject: try Subject(wire.subject),
            settings: try RunSettings(settings),
            source: try Self.source(wire.data),
            overrides: wire.overrides.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" },
            force: wire.force,
            brief: wire.brief,
            requestedBy: requestedBy
        )
    }

    /// A UUID in its canonical spelling.
    static func identifier(_ text: String, field: String) throws(LabError) -> String {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        let isCanonical =
            groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.joined().utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard isCanonical else {
            throw LabError(
                .invalidArgument,
                "\(field) must be a UUID in lower case, was \"\(text.prefix(64))\"",
                field: field
            )
        }
        return text
    }

    private static func source(_ data: BacktestV1.RunBacktestRequest.OneOf_Data?) throws(LabError) -> SourceDemand {
        switch data {
        case .dataset(let request):
            return SourceDemand(request)
        case .studySegment:
            throw Self.noSegments
        case nil:
            throw LabError(.invalidArgument, "dataset is missing", field: "dataset")
        }
    }

    static let noSegments = LabError(
        .unimplemented,
        "this engine runs no segments of studies",
        field: "study_segment",
        remedy: "name a dataset"
    )

    static let noSubject = LabError(
        .invalidArgument,
        "a strategy or a definition must be given",
        field: "subject",
        remedy: "name a strategy, or send a definition"
    )
}

extension RunDemand.Subject {
    fileprivate init(_ wire: BacktestV1.RunBacktestRequest.OneOf_Subject?) throws(LabError) {
        switch wire {
        case .strategy(let reference):
            self = .stored(nameOrID: reference.nameOrID, version: Int(reference.version))
        case .definition(let definition):
            self = .definition(try Definition(definition))
        case nil:
            throw RunDemand.noSubject
        }
    }
}
