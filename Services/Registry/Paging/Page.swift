/// One page of a list, and where the next one begins.
public struct Page<Element: Sendable>: Sendable {
    public let elements: [Element]
    /// Empty on the last page.
    public let nextToken: String
}

extension Page {
    /// The first `count` of `found`, which was asked for one more, and so shows whether there is another page.
    init(_ found: [Element], count: Int, token: (Element) -> String) {
        self.elements = Array(found.prefix(count))
        self.nextToken = found.count > count ? self.elements.last.map(token) ?? "" : ""
    }
}
