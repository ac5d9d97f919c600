/// A kind of defect of a recorded row. The raw value is its name everywhere: reports, tables, the command line.
///
/// Defects are counted, never repaired. A row has as many as it has; the kinds that `isRejected` say that the row is
/// not in the dataset, all others that it is, as it was written.
enum Defect: String, Sendable, Hashable, CaseIterable {
    // MARK: The row is left out

    /// Not a row of the layout: broken quoting, a missing field, text where a number belongs.
    case unparsable
    /// Longer than any row.
    case overlongLine = "overlong_line"
    /// A price of an index or delivery file that is not above 0; a volatility outside 1…1000 %.
    case badPrice = "bad_price"
    /// Of another coin than the import's.
    case otherUnderlying = "other_underlying"
    /// Of the import's coin, but settled in other money.
    case otherSettlement = "other_settlement"
    /// The instrument's name does not say what the row's fields say, or was given to other terms before.
    case nameMismatch = "name_mismatch"
    /// The same instrument comes later in the same snapshot: the last row counts.
    case duplicate
    /// Of a snapshot so far back that it was already written.
    case tooLate = "too_late"
    /// Of a snapshot that has no usable index price in any row.
    case withoutIndex = "without_index"
    /// Of a snapshot that the source already has, with the same content.
    case duplicateSnapshot = "duplicate_snapshot"
    /// Of a snapshot that the source already has with other content: what was there first stays.
    case conflictingSnapshot = "conflicting_snapshot"

    // MARK: The row is in

    /// Earlier than the row before it; put where it belongs.
    case outOfOrder = "out_of_order"
    /// The bid is above the ask.
    case crossed
    case absentBid = "absent_bid"
    case absentAsk = "absent_ask"
    case absentMark = "absent_mark"
    case zeroMark = "zero_mark"
    /// The mark is outside what is there of [bid, ask].
    case markOutside = "mark_outside"
    case absentMarkIV = "absent_mark_iv"
    case absentForward = "absent_forward"
    case absentDelta = "absent_delta"
    /// Outside 0…1 for a call, −1…0 for a put, or further than 0.25 from Black-76 with the row's own figures.
    case badDelta = "bad_delta"
    /// A price or forward below 0.
    case negativePrice = "negative_price"
    /// NaN or infinity in a field, which counts as absent.
    case notFinite = "not_finite"
    /// The index price of the row is absent or not above 0.
    case badIndex = "bad_index"
    /// The index price of the row is more than 1 % from its snapshot's median.
    case indexDrift = "index_drift"
    /// The ask is the recorder's stand-in (its IV is 999).
    case placeholderAsk = "placeholder_ask"
    /// The option had expired at the snapshot's time.
    case expired
    /// In the lab's own layout, where the fields decide: the name is not the one that the exchange gives such an option.
    case unusualName = "unusual_name"
    /// The snapshot's index is the forward of its nearest expiry, for want of an index.
    case indexFromForward = "index_from_forward"

    /// Whether a row with this defect is left out of the dataset.
    var isRejected: Bool {
        switch self {
        case .unparsable, .overlongLine, .badPrice, .otherUnderlying, .otherSettlement, .nameMismatch, .duplicate,
            .tooLate, .withoutIndex,
            .duplicateSnapshot, .conflictingSnapshot:
            true
        default: false
        }
    }

    /// Its place in `allCases`.
    ///
    /// A case without a payload is the byte of its number; going through the raw value, as everything that hashes a case
    /// does, would read a text for each defect of each row.
    var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
