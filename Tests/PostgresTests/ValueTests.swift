import Errors
import Foundation
import Postgres
import TestSupport
import Testing

@Suite("A value", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct ValueTests {
    /// Sends `values`, has the server check them against `literals`, and reads them back: alone, as an array, among
    /// NULLs, and by COPY.
    private func roundTrip<Value: PostgresCodable & PostgresArrayElement & Equatable>(
        _ values: [Value],
        _ type: PostgresQuery,
        as literals: [String]
    ) async throws {
        try await withConnection { connection in
            try await connection.query("create temporary table t (place int8, value \(fragment: type))")
            for (value, literal) in zip(values, literals) {
                let row = try await connection.query(
                    """
                    select \(value) as back, \(literal)::\(fragment: type) as made,
                        \(value)::text = \(literal)::\(fragment: type)::text as same
                    """
                ).one()
                #expect(try row["back"] == value)
                #expect(try row["made"] == value)
                #expect(try row["same"] == true, "\(value) is not \(literal)")
            }
            let arrays = try await connection.query(
                "select \(values) as full, \([Value]()) as empty, \([Value?.none] + values.map { $0 }) as gaps"
            ).one()
            #expect(try arrays["full"] == values)
            #expect(try arrays["empty"] == [Value]())
            #expect(try arrays["gaps"] == [Value?.none] + values.map { Optional($0) })
            let null = try await connection.query("select \(Value?.none) as null, pg_typeof(\(Value?.none))::text")
                .one()
            #expect(try null["null"] == Value?.none)
            #expect(throws: LabError.self) { try null.value("null", as: Value.self) }
            let count = try await connection.copyIn(into: "t", columns: ["place", "value"]) { rows in
                for (place, value) in values.enumerated() { try await rows.write(place, value) }
                try await rows.write(-1, Value?.none)
            }
            #expect(count == values.count + 1)
            let stored = try await connection.query("select value from t order by place")
            #expect(try stored.map { try $0.value("value", as: Value?.self) } == [nil] + values)
        }
    }

    @Test("of bool goes both ways")
    func bools() async throws {
        try await self.roundTrip([true, false], "bool", as: ["true", "false"])
    }

    @Test("of an integer goes both ways, to its limits")
    func integers() async throws {
        try await self.roundTrip([Int16.min, -1, 0, .max], "int2", as: ["-32768", "-1", "0", "32767"])
        try await self.roundTrip([Int32.min, -1, 0, .max], "int4", as: ["-2147483648", "-1", "0", "2147483647"])
        let widest = ["-9223372036854775808", "-1", "0", "9223372036854775807"]
        try await self.roundTrip([Int64.min, -1, 0, .max], "int8", as: widest)
        try await self.roundTrip([Int.min, -1, 0, .max], "int8", as: widest)
    }

    @Test("of float8 keeps every bit")
    func doubles() async throws {
        let values: [Double] = [
            0, -1.5, 0.1, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity, -.infinity, 1 / 3,
        ]
        try await self.roundTrip(
            values,
            "float8",
            as: [
                "0", "-1.5", "0.1", "1.7976931348623157e308", "5e-324", "Infinity", "-Infinity", "0.3333333333333333",
            ]
        )
        try await withConnection { connection in
            for bits in [Double.nan.bitPattern, 0x7FF8_0000_DEAD_BEEF, (-0.0).bitPattern] {
                let row = try await connection.query("select \(Double(bitPattern: bits))").one()
                #expect(try row.value(at: 0, as: Double.self).bitPattern == bits)
            }
            let narrow = try await connection.query("select 0.5::float4").one()
            #expect(try narrow[0] == 0.5)
        }
    }

    @Test("of text goes both ways")
    func strings() async throws {
        let values = ["", "a", "\u{1F600}", "e\u{301}", "with 'quotes' and \\ and \"", "{curly,braces}", "NULL"]
        try await self.roundTrip(values, "text", as: values)
    }

    @Test("of bytea goes both ways, and is not an array")
    func bytes() async throws {
        let all = Array(UInt8.min...UInt8.max)
        try await withConnection { connection in
            let row = try await connection.query(
                "select \(all) as some, \([UInt8]()) as none, \([all, [], [0]]) as many, length(\(all)) as length"
            ).one()
            #expect(try row["some"] == all)
            #expect(try row["none"] == [UInt8]())
            #expect(try row["many"] == [all, [], [0]])
            #expect(try row["length"] == 256)
        }
    }

    @Test("of uuid goes both ways")
    func uuids() async throws {
        let texts = ["00000000-0000-0000-0000-000000000000", "0123abcd-ef01-2345-6789-abcdef012345"]
        try await self.roundTrip(texts.compactMap { UUID(uuidString: $0) }, "uuid", as: texts)
    }

    @Test("of timestamptz goes both ways to the microsecond, to its limits")
    func timestamps() async throws {
        try await self.roundTrip(
            [
                PostgresTimestamp(microseconds: 0), PostgresTimestamp(microseconds: -1),
                PostgresTimestamp(microseconds: 1_767_225_600_123_456), .infinity, .negativeInfinity,
                PostgresTimestamp(microseconds: -210_866_803_200_000_000),
            ],
            "timestamptz",
            as: [
                "1970-01-01 00:00:00+00", "1969-12-31 23:59:59.999999+00", "2026-01-01 00:00:00.123456+00",
                "infinity", "-infinity", "4714-11-24 00:00:00+00 BC",
            ]
        )
        try await withConnection { connection in
            let late = try await connection.query("select '294276-12-31 23:59:59+00'::timestamptz").one()
            let error = #expect(throws: LabError.self) { try late.value(at: 0, as: PostgresTimestamp.self) }
            #expect(error?.message.hasSuffix("lies after the year 294247") == true)
        }
    }

    @Test(
        "of a timestamp counts milliseconds towards the past",
        arguments: [(-1, -1), (-1000, -1), (-1001, -2), (999, 0)]
    )
    func milliseconds(microseconds: Int64, milliseconds: Int64) {
        #expect(PostgresTimestamp(microseconds: microseconds).milliseconds == milliseconds)
        #expect(PostgresTimestamp(milliseconds: milliseconds)?.milliseconds == milliseconds)
        #expect(PostgresTimestamp(milliseconds: .max) == nil)
    }

    @Test("of numeric is exact, with its fraction digits")
    func numerics() async throws {
        let texts = [
            "0", "1", "-1", "0.00", "10000", "9999", "0.0001", "-0.00010000", "123456789.123456789", "1.0", "1.00",
            "100000000", "0.00000000000000000001", "99999999999999999999999999999999999999.5", "NaN", "Infinity",
            "-Infinity", String(repeating: "9", count: 1000) + "." + String(repeating: "3", count: 777),
        ]
        let values = texts.compactMap { PostgresNumeric($0) }
        #expect(values.count == texts.count)
        try await self.roundTrip(values, "numeric", as: texts)
    }

    @Test(
        "of numeric is refused where it is no decimal",
        arguments: ["", "-", ".5", "5.", "1e5", "0x1", "1 ", "+1", "--1", "1.2.3", "١"]
    )
    func badNumerics(text: String) {
        #expect(PostgresNumeric(text) == nil)
    }

    @Test("of jsonb goes both ways, and json and enumerations are read as text")
    func documents() async throws {
        let texts = [#"{"a": [1, 2.50, null], "ü": "\n"}"#, "null", "[]"]
        try await self.roundTrip(texts.map { PostgresJSON($0) }, "jsonb", as: texts)
        try await withConnection { connection in
            try await connection.query("create type mood as enum ('good', 'bad')")
            let row = try await connection.query("select \("bad")::mood as mood, '{}'::json as json").one()
            #expect(try row["mood"] == "bad")
            #expect(try row["json"] == "{}")
            #expect(try row.value("json", as: PostgresJSON.self) == PostgresJSON("{}"))
            let bad = await #expect(throws: LabError.self) { try await connection.query("select \(PostgresJSON("{"))") }
            #expect(bad?.code == .invalidArgument)
        }
    }

    @Test("that is cut short or of another shape is refused without a trap", arguments: 0..<40)
    func damaged(length: Int) {
        // What an array of int8 looks like, cut at every length.
        var whole: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 8]
        whole += [0, 0, 0, 0, 0, 0, 0, 9]
        let cut = Array((whole + [1, 2, 3, 4, 5, 6, 7, 8]).prefix(length))
        let value = PostgresValue(type: .int8Array, bytes: cut[...])
        if length >= whole.count {
            #expect(throws: Never.self) { try [Int64](postgres: value) }
        } else {
            #expect(throws: PostgresValueError.self) { try [Int64](postgres: value) }
        }
        // The first eight bytes are those of a numeric zero.
        let numeric = PostgresValue(type: .numeric, bytes: cut[...])
        #expect((try? PostgresNumeric(postgres: numeric)) == (length == 8 ? PostgresNumeric("0") : nil))
    }
}
