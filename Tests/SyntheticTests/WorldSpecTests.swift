import Errors
import TestSupport
import Testing

@testable import Synthetic

@Suite("The name of a world")
struct WorldSpecTests {
    @Test(
        "is read and written in one grammar",
        arguments: [
            "model", "model@1", "model@12:vrp=0.03", "null:drift=-0.5", "planted:edge=0.15,delta=0.15..0.3,dte=7..21",
            "stress@1:base=model@1,base.vrp=0,gap=-0.3,at=2022-06-13", "real_scraper@1",
        ]
    )
    func roundTrip(_ text: String) throws { #expect(try WorldSpec(parsing: text).text == text) }

    @Test(
        "is refused where it is not as the grammar has it, naming the field",
        arguments: [
            "", "Model", "1model", "model@", "model@0", "model@01", "model@1000", "model:", "model:vrp", "model:vrp=",
            "model:=1", "model:vrp=1,", "model:vrp=1,vrp=2", "model:v rp=1", "model:vrp=1 ", "model:vrp=0,03",
            "mo\u{e9}l",
            "model:a..b=1", "model:.a=1", "model:vrp=\u{0}", String(repeating: "a", count: 33),
            "model:a=" + String(repeating: "1", count: 65), String(repeating: "model:", count: 300),
        ]
    )
    func refusal(_ text: String) {
        #expect { try WorldSpec(parsing: text) } throws: { error in
            guard let error = error as? LabError else { return false }
            return error.code == .invalidArgument && error.field?.hasPrefix("world") == true
        }
    }

    @Test("never traps, and what is read is written as it was, whatever the bytes", arguments: 0..<64)
    func noise(_ round: Int) {
        var generator = SplitMix64(seed: UInt64(round))
        let alphabet = Array("abz019@:=,.-_+E \u{0}\u{7f}é")
        for _ in 0..<200 {
            let count = Int(generator.next() % 40)
            let text = "m" + String((0..<count).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] })
            guard let spec = try? WorldSpec(parsing: text) else { continue }
            #expect(spec.text == text)
        }
    }
}

@Suite("The catalogue of worlds")
struct WorldCatalogueTests {
    private let catalogue = WorldCatalogue.all

    @Test(
        "gives one world one spelling",
        arguments: [
            ("null", "null@1"), ("null@1:drift=0", "null@1"), ("null:drift=0.50", "null@1:drift=0.5"),
            ("null:volatility=0.8,drift=+0.1", "null@1:drift=0.1,volatility=0.8"), ("null:drift=-0", "null@1"),
            ("planted:delta=0.1..0.20,edge=0.15", "planted@1:delta=0.1..0.2"),
            ("planted:dte=7", "planted@1:dte=7..7"),
        ]
    )
    func canonical(_ given: String, _ expected: String) throws {
        let world = try self.catalogue.resolve(given)
        #expect(world.text == expected)
        #expect(try self.catalogue.resolve(world.text).fullText == world.fullText)
        #expect(try self.catalogue.resolve(world.fullText).text == world.text)
    }

    @Test("names the nearest known world, version or parameter")
    func nearest() {
        #expect { try self.catalogue.resolve("plante") } throws: { error in
            (error as? LabError)?.code == .notFound && (error as? LabError)?.remedy?.contains("planted") == true
        }
        #expect { try self.catalogue.resolve("null@7") } throws: { error in
            (error as? LabError)?.code == .notFound && (error as? LabError)?.remedy?.contains("null@1") == true
        }
        #expect { try self.catalogue.resolve("null:drfit=1") } throws: { error in
            (error as? LabError)?.code == .invalidArgument && (error as? LabError)?.field == "world.drfit"
                && (error as? LabError)?.remedy?.contains("did you mean drift?") == true
        }
    }

    @Test(
        "refuses a value outside its range with the field and the range",
        arguments: ["null:drift=0.6", "null:drift=nan", "null:drift=1e999", "null:drift=0x1", "planted:dte=21..7"]
    )
    func range(_ text: String) {
        #expect { try self.catalogue.resolve(text) } throws: { error in
            guard let error = error as? LabError else { return false }
            return error.code == .invalidArgument && error.field?.hasPrefix("world.d") == true
                && error.message.contains("…")
        }
    }

    @Test("has sound entries: names of the grammar, usual values that read back, a sentence for each")
    func entries() throws {
        for kind in self.catalogue.kinds {
            #expect(try WorldSpec(parsing: kind.title).version == kind.version)
            #expect(!kind.summary.isEmpty)
            for parameter in kind.parameters {
                #expect(try parameter.read(parameter.usualText).worldText == parameter.usualText)
                #expect(!parameter.meaning.isEmpty)
            }
        }
    }
}
