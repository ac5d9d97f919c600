public import Errors
public import Options

extension Simulation {
    /// Goes on over `dataset`, the next window of the data so far; between two steps.
    ///
    /// - Throws: `internalError` where an instrument that is held is not known there.
    public mutating func move(to dataset: Dataset) throws(LabError) { try self.book.move(to: dataset) }
}
