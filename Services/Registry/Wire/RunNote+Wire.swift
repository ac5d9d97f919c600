import Errors
import Messages

extension RegistryV1.RunNote {
    init(_ note: RunNote) {
        self.init(
            id: note.id.description,
            runID: note.runID.description,
            author: note.author,
            text: note.text,
            createdAtMs: note.createdAtMs
        )
    }
}

extension RunNote {
    init(_ wire: RegistryV1.RunNote) throws(LabError) {
        self.init(
            id: try RecordID(wire.id, field: "id"),
            runID: try RecordID(wire.runID, field: "run_id"),
            author: wire.author,
            text: wire.text,
            createdAtMs: wire.createdAtMs
        )
    }
}

extension RunNote: RecordedAnswer {
    init(recorded bytes: [UInt8]) throws(LabError) { try self.init(RegistryV1.RunNote(serialized: bytes)) }
    func recorded() throws(LabError) -> [UInt8] { try RegistryV1.RunNote(self).serialized() }
}
