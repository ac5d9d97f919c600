import SwiftProtobufPluginLibrary
import Testing

@testable import protoc_gen_thetalab

@Suite("The names of what is generated")
struct NameTests {
    @Test(
        "make one namespace of a package",
        arguments: [
            ("thetalab.registry.v1", "RegistryV1"), ("grpc.health.v1", "GRPCHealthV1"),
            ("thetalab.rpc.v2", "RPCV2"), ("kinds.v1", "KindsV1"), ("grpc.testing", "GRPCTesting"),
        ]
    )
    func namespace(package: String, expected: String) throws {
        #expect(SwiftNames.namespace(try Contract("", package: package).file) == expected)
    }

    @Test("take a namespace's spelling from swift_prefix")
    func prefix() throws {
        let file = try Contract("option swift_prefix = \"MarketDataV1\";", package: "thetalab.marketdata.v1").file
        #expect(SwiftNames.namespace(file) == "MarketDataV1")
    }

    @Test("drop an enum's name from its cases")
    func cases() throws {
        let file = try Contract(
            """
            enum RunState {
              RUN_STATE_UNSPECIFIED = 0; RUN_STATE_NOT_YET = 1; RUN_STATE_IN = 2; RUN_STATE_SELF = 3; RUN_STATE_7D = 4;
            }
            """
        ).file
        #expect(
            file.enums[0].values.map(SwiftNames.enumCase) == ["unspecified", "notYet", "`in`", "self_", "runState7D"]
        )
    }

    @Test(
        "are protoc-c's in C",
        arguments: [
            ("OHLC", "thetalab__test__v1__ohlc__init"), ("RunV2Summary", "thetalab__test__v1__run_v2_summary__init"),
            ("A_b", "thetalab__test__v1__a_b__init"),
        ]
    )
    func initializer(name: String, expected: String) throws {
        let file = try Contract("message \(name) {}").file
        #expect(CNames.initializer(try #require(file.messages.last)) == expected)
    }

    @Test("keep out of the way of C and of the struct's own members", arguments: ["class", "base", "has_a", "n_a"])
    func taken(name: String) {
        #expect(CNames.field(name, number: 3) == "\(name)_f3")
    }

    @Test("tell the roles of a method")
    func roles() throws {
        let file = try Contract(
            """
            service S { rpc Get(AllowsNothing) returns (AllowsNothing) {
              option (thetalab.rpc.v1.allow) = { roles: "viewer" roles: "operator" };
              option deprecated = true;
            } }
            """
        ).file
        #expect(try AllowOption.roles(of: file.services[0].methods[0]) == ["operator", "viewer"])
    }
}
