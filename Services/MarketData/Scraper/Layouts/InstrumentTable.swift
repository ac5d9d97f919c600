import Errors
import Options

/// The instruments of one file, each with a number: terms are read from text once, not once a row.
///
/// A name has one set of terms. In an exchange's file the name decides what they are, and a row whose fields say
/// otherwise is left out: nobody knows which of the two is wrong. In the lab's own files the fields decide.
struct InstrumentTable: Sendable {
    /// What a row says of its instrument.
    struct Terms: Sendable, Hashable {
        var expiry: Int64
        var strike: Double
        var right: Right
    }

    /// How an instrument goes together with the import and with its row.
    enum Verdict: Sendable, Hashable {
        case sound
        /// The row is in, with a defect.
        case kept(Defect)
        case rejected(Defect)
    }

    /// Thirty years of every option of an exchange; a file with more names is not a chain.
    static let instrumentsMax = 1_000_000
    static let nameBytesMax = 64

    let underlying: Underlying
    let settlement: Settlement
    /// Whether fields, and not names, say what an instrument is.
    let fieldsDecide: Bool
    private(set) var instruments: [Instrument] = []
    /// The terms of `instruments`, apart from their strings for speed.
    private(set) var terms: [Terms] = []
    private var verdicts: [Verdict] = []
    /// The names of all instruments, one after another: the table compares bytes, never strings.
    private var names: [UInt8] = []
    private var nameEnds: [Int] = []
    /// Open addressing: an instrument's number + 1, or 0; its size is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1024)
    /// The instrument that was last looked up.
    private var lastNumber = -1

    init(underlying: Underlying, settlement: Settlement, fieldsDecide: Bool) {
        self.underlying = underlying
        self.settlement = settlement
        self.fieldsDecide = fieldsDecide
    }

    /// The number of the instrument called `line[name]`, entered where it is new, and what is to be said of a row that
    /// gives it `terms`.
    ///
    /// - Throws: `resourceExhausted` past `instrumentsMax`.
    mutating func look(
        up name: Range<Int>,
        of line: Span<UInt8>,
        _ terms: Terms
    ) throws(LabError) -> (number: UInt32, verdict: Verdict) {
        let number = try self.number(of: line, name, terms)
        let verdict = self.verdicts[Int(number)]
        if case .rejected = verdict { return (number, verdict) }
        return (number, self.terms[Int(number)] == terms ? verdict : .rejected(.nameMismatch))
    }

    private mutating func number(
        of line: Span<UInt8>,
        _ name: Range<Int>,
        _ terms: Terms
    ) throws(LabError) -> UInt32 {
        // A snapshot mostly lists what the one before listed, in the same order.
        let next = self.lastNumber + 1
        if next < self.instruments.count, self.isName(of: next, line, name) {
            self.lastNumber = next
            return UInt32(next)
        }
        let mask = self.slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(line, name)) & mask
        while self.slots[slot] != 0 {
            let number = self.slots[slot] - 1
            if self.isName(of: Int(number), line, name) {
                self.lastNumber = Int(number)
                return number
            }
            slot = (slot + 1) & mask
        }
        self.lastNumber = self.instruments.count
        return try self.enter(line, name: name, terms, at: slot)
    }

    /// Whether instrument `a` comes before `b`: by expiry, strike, call before put, name.
    func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        let left = self.terms[Int(a)]
        let right = self.terms[Int(b)]
        if left.expiry != right.expiry { return left.expiry < right.expiry }
        if left.strike != right.strike { return left.strike < right.strike }
        if left.right != right.right { return left.right < right.right }
        return self.instruments[Int(a)].name < self.instruments[Int(b)].name
    }

    private func nameStart(_ number: Int) -> Int { number == 0 ? 0 : self.nameEnds[number - 1] }

    private func isName(of number: Int, _ line: Span<UInt8>, _ name: Range<Int>) -> Bool {
        let start = self.nameStart(number)
        guard self.nameEnds[number] - start == name.count else { return false }
        return line.equals(self.names.span.extracting(start..<self.nameEnds[number]), at: name)
    }

    private mutating func enter(
        _ line: Span<UInt8>,
        name: Range<Int>,
        _ terms: Terms,
        at slot: Int
    ) throws(LabError) -> UInt32 {
        guard self.instruments.count < Self.instrumentsMax else {
            throw LabError(
                .resourceExhausted,
                "the file names more than \(Self.instrumentsMax) instruments: it is no option chain"
            )
        }
        let number = UInt32(self.instruments.count)
        let (instrument, verdict) = self.judge(line.text(name), terms)
        self.instruments.append(instrument)
        self.terms.append(Terms(expiry: instrument.expiry, strike: instrument.strike, right: instrument.right))
        self.verdicts.append(verdict)
        for index in name { self.names.append(line[index]) }
        self.nameEnds.append(self.names.count)
        self.slots[slot] = number + 1
        if self.instruments.count * 2 > self.slots.count { self.grow() }
        return number
    }

    private func judge(_ name: String, _ terms: Terms) -> (Instrument, Verdict) {
        let given = Instrument(
            name: name,
            underlying: self.underlying,
            settlement: self.settlement,
            expiry: terms.expiry,
            strike: terms.strike,
            right: terms.right
        )
        // Bytes that are no text are lost where the name becomes text, and texts can be equal whose bytes are not: two
        // instruments would become one, in a chunk that cannot be read.
        guard name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return (given, .rejected(.unparsable)) }
        guard var named = try? Instrument(name: name.withExchangeDecimalMark) else {
            return (given, self.fieldsDecide ? .kept(.unusualName) : .rejected(.unparsable))
        }
        named.name = name
        guard named.underlying == self.underlying else { return (named, .rejected(.otherUnderlying)) }
        guard !self.fieldsDecide else { return (given, named == given ? .sound : .kept(.unusualName)) }
        return (named, named.settlement == self.settlement ? .sound : .rejected(.otherSettlement))
    }

    private mutating func grow() {
        var slots = [UInt32](repeating: 0, count: self.slots.count * 4)
        let mask = slots.count - 1
        for number in self.instruments.indices {
            let hash = Self.hash(self.names.span, self.nameStart(number)..<self.nameEnds[number])
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number) + 1
        }
        self.slots = slots
    }

    /// Multiply and fold, eight bytes at a time (the step of wyhash). A file's own names decide nothing but its speed.
    private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        let bytes = bytes.extracting(range).bytes
        var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(range.count)
        for offset in stride(from: 0, to: bytes.byteCount, by: 8) {
            let (high, low) = (hash ^ bytes.word(at: offset)).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            hash = (high ^ low) &+ 0xE703_7ED1_A0B4_28DB
        }
        return hash ^ (hash >> 32)
    }
}

extension String {
    /// `8D6`, as tardis.dev writes a strike's decimal point, as the exchange's `8d6`; only in the third part of a name.
    fileprivate var withExchangeDecimalMark: String {
        let parts = self.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[2].contains("D") else { return self }
        let strike = String(parts[2].map { $0 == "D" ? "d" : $0 })
        return "\(parts[0])-\(parts[1])-\(strike)-\(parts[3])"
    }
}
