import HansardDomain
import HansardRecords
import Testing

@testable import HansardEngine

/// A small address space really runs full, and a larger one goes on.
struct FullMapTests {
    @Test func aFullMapRefusesAndALargerOneGoesOn() throws {
        let desk = try Desk { $0.mapSize = 4 << 20 }
        let text = String(repeating: "text ", count: 8_000)
        var accepted: [String] = []
        var refusal: Rejection?
        for number in 0..<200 where refusal == nil {
            let outcome = desk.run(Ask.receive(text, id: "\(number)"))
            if outcome.isAccepted { accepted.append("\(number)") }
            refusal = outcome.rejection
        }
        #expect(accepted.count > 10)
        #expect(refusal?.code == .storageFailed)
        #expect(refusal?.message.contains("larger mapSize") == true)
        #expect(try desk.commandIDs() == accepted)
        desk.close()
        desk.options.mapSize = 256 << 20
        try desk.open()
        #expect(try desk.commandIDs() == accepted)
        try desk.expectSound()
        #expect(desk.run(Ask.receive(text, id: "more")).isAccepted)
        try desk.expectSound()
    }
}
