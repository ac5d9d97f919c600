/// Stops, as a find of the fuzzer's, where `condition` does not hold.
func demand(
    _ condition: Bool,
    _ message: @autoclosure () -> String,
    file: StaticString = #fileID,
    line: UInt = #line
) {
    if !condition { fatalError(message(), file: file, line: line) }
}

/// The value of `body`, which may not throw: what our own code wrote, it reads.
func must<Value>(_ what: @autoclosure () -> String, _ body: () throws -> Value) -> Value {
    do {
        return try body()
    } catch {
        fatalError("\(what()): \(error)")
    }
}
