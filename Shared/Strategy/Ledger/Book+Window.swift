import Errors
import Options

extension Book {
    /// Follows every open position in `dataset`, the next window of the data that it was followed in.
    ///
    /// - Throws: `internalError` where an instrument that is held is not known there.
    mutating func move(to dataset: Dataset) throws(LabError) {
        for place in self.positions.indices {
            let terms = self.positions[place].terms
            guard let number = dataset.number(of: terms) else {
                throw LabError(
                    .internalError,
                    "\(terms.name) is held, and the next window of the data does not know it"
                )
            }
            self.positions[place].instrument = number
            // A row of the window before; the next step finds the new one.
            self.positions[place].row = nil
        }
    }
}
