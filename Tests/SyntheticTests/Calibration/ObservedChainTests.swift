import Elementary
import Options
import Testing

@testable import Synthetic

@Suite("What a chain shows")
struct ObservedChainTests {
    @Test(
        "is the surface that it was made of",
        arguments: [FittedSurfaces.bear, FittedSurfaces.crash, FittedSurfaces.bull]
    )
    func smile(_ surface: [FittedTenor]) throws {
        let observed = try #require(ObservedSmile(ModelledSnapshot.make(surface), clock: .flat))
        for (place, tenor) in surface.enumerated() {
            let atTheMoney = (tenor.theta * 365 / tenor.days).squareRoot()
            #expect(abs(observed.atTheMoney[place] / atTheMoney - 1) < 1e-6)
            #expect(abs(observed.curvature[place] * tenor.theta.squareRoot() / tenor.psi - 1) < 1e-6)
            #expect(abs(observed.skew[place] - tenor.rho) < 1e-6)
            #expect(abs(observed.basis[place] - tenor.basis / 100) < 1e-9)
        }
        #expect(observed.errors.count == surface.count && observed.errors.allSatisfy { $0 < 1e-6 })
    }

    @Test("does not depend on the order of its quotes")
    func order() throws {
        let snapshot = ModelledSnapshot.make(FittedSurfaces.bear)
        var byStrike = snapshot
        byStrike.quotes.sort { ($0.strike, $0.expiry) < ($1.strike, $1.expiry) }
        let (first, second) = (try #require(ObservedSmile(snapshot)), try #require(ObservedSmile(byStrike)))
        for (one, other) in zip(first.atTheMoney + first.skew, second.atTheMoney + second.skew) {
            #expect(abs(one - other) < 1e-9)
        }
    }

    @Test("is nothing where it has few expiries, or few quotes in each")
    func few() {
        #expect(ObservedSmile(ModelledSnapshot.make(Array(FittedSurfaces.bear.prefix(5)))) == nil)
        var thin = ModelledSnapshot.make(FittedSurfaces.bear)
        thin.quotes.removeAll { $0.delta < -0.23 || $0.delta > 0 }
        #expect(ObservedSmile(thin) == nil)
        #expect(ObservedSmile(RecordedSnapshot(time: 0, quotes: [])) == nil)
    }

    @Test("between expiries goes on the line, and beyond them stays")
    func interpolation() {
        let points = [(place: 1.0, value: 10.0), (3, 20), (4, 0)]
        let expected = [(0.5, 10.0), (1, 10), (2, 15), (3, 20), (3.5, 10), (9, 0)]
        for (place, value) in expected { #expect(ObservedSmile.interpolated(at: place, points) == value) }
        #expect(ObservedSmile.median([3, 1, 2]) == 2 && ObservedSmile.median([4, 1, 2, 3]) == 2.5)
    }

    @Test("of the width of markets is their ratio to the parameters'", arguments: [0.5, 1, 1.8])
    func width(_ widening: Double) throws {
        let snapshot = ModelledSnapshot.make(FittedSurfaces.bear, widening: widening)
        let observed = try #require(ObservedWidth(snapshot))
        #expect(abs(observed.logRatio - Elementary.log(widening)) < 1e-9)
    }

    @Test("of the width of markets is nothing where sides are missing")
    func noWidth() {
        var snapshot = ModelledSnapshot.make(FittedSurfaces.bear)
        for place in snapshot.quotes.indices { snapshot.quotes[place].bid = .nan }
        #expect(ObservedWidth(snapshot) == nil)
    }
}
