/// All that one run measured.
struct Report: Sendable {
    var machine: Machine
    var command: String
    var tables: [FigureTable] = []
    /// What could not be measured here, and why.
    var omissions: [String] = []
    /// The machine's load when the run had ended.
    var load = ""

    init(machine: Machine, command: String) {
        self.machine = machine
        self.command = command
    }
}
