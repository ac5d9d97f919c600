/// Stops where `condition` does not hold: a process that ends is how libFuzzer hears of a find.
func demand(
    _ condition: Bool,
    _ message: @autoclosure () -> String,
    file: StaticString = #fileID,
    line: UInt = #line
) {
    if !condition { fatalError(message(), file: file, line: line) }
}

/// The value of `body`, which may not throw: what our own code wrote, it reads. Stops as a find where it does.
func must<Value>(_ what: @autoclosure () -> String, _ body: () throws -> Value) -> Value {
    do {
        return try body()
    } catch {
        fatalError("\(what()): \(error)")
    }
}

/// The value that must be there. Stops as a find where it is not.
func must<Value>(_ what: @autoclosure () -> String, _ value: Value?) -> Value {
    guard let value else { fatalError(what()) }
    return value
}
