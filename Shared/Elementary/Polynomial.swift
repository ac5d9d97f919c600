/// A polynomial on an interval, in a variable that goes from −1 to 1 over it.
struct Polynomial: Sendable {
    let end: Double
    private let middle: Double
    private let scale: Double
    private let coefficients: [Double]

    /// - Parameter coefficients: of the powers of the variable, the constant first.
    init(from start: Double, to end: Double, _ coefficients: [Double]) {
        self.end = end
        self.middle = (start + end) / 2
        self.scale = 2 / (end - start)
        self.coefficients = coefficients
    }

    /// Even and odd powers apart: two chains of half the length.
    func value(at x: Double) -> Double {
        let variable = (x - self.middle) * self.scale
        let square = variable * variable
        var sums = (even: 0.0, odd: 0.0)
        var index = self.coefficients.count - 1
        if index % 2 == 0 {
            sums.even = self.coefficients[index]
            index -= 1
        }
        while index > 0 {
            sums.odd = sums.odd * square + self.coefficients[index]
            sums.even = sums.even * square + self.coefficients[index - 1]
            index -= 2
        }
        return sums.even + variable * sums.odd
    }
}
