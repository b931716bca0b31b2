import Testing

@testable import HansardServer

struct ListenAddressTests {
    @Test(arguments: [
        ("127.0.0.1:7420", "127.0.0.1", 7420), (":80", "127.0.0.1", 80),
        ("localhost:0", "127.0.0.1", 0), ("[::1]:65535", "::1", 65_535),
        ("127.3.2.1:1", "127.3.2.1", 1),
    ])
    func aLoopbackAddressIsTaken(_ text: String, _ host: String, _ port: Int) throws {
        let address = try ListenAddress(text)
        #expect(address.host == host)
        #expect(address.port == port)
    }

    @Test(arguments: [
        "0.0.0.0:7420", "192.168.1.1:7420", "[::]:7420", "example.com:80", "127.0.0.1",
        "127.0.0.1:65536",
        "127.0.0.1:-1", "127.0.0.1.evil.example:1", "127.0.0:1", "127.0.0.+1:1", "",
    ])
    func anyOtherAddressIsRefused(_ text: String) {
        #expect(throws: Problem.self) { try ListenAddress(text) }
    }

    @Test func theStandardAddressIsTheContracts() {
        #expect(ListenAddress.standard.description == "127.0.0.1:7420")
    }
}
