import Errors

/// The case of `Choice` that `wire` stands for: conversions of enumerations are written once, from here to the wire,
/// and read backwards from there.
///
/// - Throws: `invalidArgument`, naming the field and what is allowed, for an unspecified or unknown value.
func choice<Choice, Wire: Equatable>(
    _ wire: Wire,
    _ field: String,
    _ written: (Choice) -> Wire
) throws(LabError) -> Choice where Choice: CaseIterable & RawRepresentable<String> {
    for choice in Choice.allCases where written(choice) == wire { return choice }
    let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw LabError(.invalidArgument, "\(field) must be one of \(allowed), was \(wire)", field: field)
}

/// The case of `Choice` whose word is `text`.
func choice<Choice>(_ text: String, _ field: String) throws(LabError) -> Choice
where Choice: CaseIterable & RawRepresentable<String> {
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw LabError(
        .invalidArgument,
        "\(field) must be one of \(allowed), was \"\(text.prefix(64))\"",
        field: field
    )
}
