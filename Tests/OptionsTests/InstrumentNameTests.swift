import Errors
import Options
import Testing

@Suite("An instrument's name")
struct InstrumentNameTests {
    @Test(
        "is read and written as Deribit does",
        arguments: [
            ("BTC-2FEB24-40000-C", Underlying.btc, Settlement.inverse, 1_706_860_800_000, 40_000.0, Right.call),
            ("ETH-7FEB25-2650-P", .eth, .inverse, 1_738_915_200_000, 2650, .put),
            ("BTC_USDC-4SEP26-80000-P", .btc, .linear, 1_788_508_800_000, 80_000, .put),
            ("ETH_USDC-30JUN23-0d625-C", .eth, .linear, 1_688_112_000_000, 0.625, .call),
        ]
    )
    func roundTrip(
        name: String,
        underlying: Underlying,
        settlement: Settlement,
        expiry: Int64,
        strike: Double,
        right: Right
    ) throws {
        let instrument = try Instrument(name: name)
        #expect(
            instrument
                == Instrument(
                    name: name,
                    underlying: underlying,
                    settlement: settlement,
                    expiry: expiry,
                    strike: strike,
                    right: right
                )
        )
        let written = Instrument.name(
            underlying: underlying,
            settlement: settlement,
            expiry: expiry,
            strike: strike,
            right: right
        )
        #expect(written == name)
    }

    @Test(
        "is refused with a sentence on the part that is wrong",
        arguments: [
            "", "BTC", "BTC-2FEB24-40000", "BTC-2FEB24-40000-C-X", "btc-2FEB24-40000-C", "BTC_USDT-2FEB24-40000-C",
            "BTC_USDC_X-2FEB24-40000-C", "BTC-02FEB24-40000-C", "BTC-30FEB24-40000-C", "BTC-2feb24-40000-C",
            "BTC-2FEB2024-40000-C", "BTC-2FEB24--C", "BTC-2FEB24-0-C", "BTC-2FEB24-1d2d3-C", "BTC-2FEB24-d5-C",
            "BTC-2FEB24-1e5-C", "BTC-2FEB24-40000-X", "BTC-2FEB24-40000-c", "BTC-２FEB24-40000-C", "-2FEB24-40000-C",
            "BTC-PERPETUAL", "SYN.BTC-17JAN26-1-C",
        ]
    )
    func refusal(name: String) {
        let error = #expect(throws: LabError.self) { try Instrument(name: name) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == "instrument")
    }

    @Test("belongs to a daily option only where it is known to have been listed less than 48 hours before its expiry")
    func daily() throws {
        let expiry: Int64 = 1_706_860_800_000
        #expect(try !Instrument(name: "BTC-2FEB24-40000-C").isDaily)
        #expect(try Instrument(name: "BTC-2FEB24-40000-C", listed: expiry - 2 * Milliseconds.day + 1).isDaily)
        #expect(try !Instrument(name: "BTC-2FEB24-40000-C", listed: expiry - 2 * Milliseconds.day).isDaily)
    }
}
