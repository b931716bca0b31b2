import Crypto
import HansardDomain
import HansardRecords
import Testing

@testable import HansardEngine

struct DigesterTests {
    private let digester = TenantKeyDigester(key: SymmetricKey(data: [UInt8](0..<32)))

    @Test func digestsOfTwoTenantsDiffer() {
        let other = TenantKeyDigester(key: SymmetricKey(data: [UInt8](1..<33)))
        #expect(digester.commandID(["a"]) != other.commandID(["a"]))
        #expect(digester.digest(ofCommand: [1]) != other.digest(ofCommand: [1]))
    }

    @Test func partsDoNotRunIntoEachOther() {
        let all = [
            ["ab", "c"], ["a", "bc"], ["abc"], ["abc", nil], ["abc", ""], [nil, "abc"],
            ["", "abc"],
        ]
        #expect(Set(all.map { digester.commandID($0) }).count == all.count)
        #expect(digester.commandID(["a"]).utf8.count == 32)
    }

    @Test func aMessageIsFoundByItsPlatformIDAloneOrWithAccountAndScope() {
        let full = MessageKey(
            platform: "telegram",
            channelAccount: "bot",
            scope: "chat 1",
            platformMessageID: "7"
        )
        var other = full
        other.scope = "chat 2"
        #expect(digester.digest(of: full).high == digester.digest(of: other).high)
        #expect(digester.digest(of: full).low != digester.digest(of: other).low)
        other = full
        other.platformMessageID = "8"
        #expect(digester.digest(of: full).high != digester.digest(of: other).high)
    }
}
