/// What a stream of random numbers is for. A number is never used twice: streams do not overlap.
///
/// The values are part of every world; they are added to, never changed.
enum RandomPurpose: UInt32 {
    case spot = 1
    case volatility = 2
    case regime = 3
    case jump = 4
    case delivery = 5
    case outage = 6
    case quote = 7
    case bootstrap = 8
}
