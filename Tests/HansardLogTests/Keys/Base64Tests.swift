import Testing

@testable import HansardLog

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"),
        ("Zm9vYmE=", "fooba"), ("Zm9vYmFy", "foobar"), ("Zg", "f"), (" Zm9v\n", "foo"),
    ])
    func textsOfTheRFCAreRead(_ text: String, _ expected: String) {
        #expect(Base64.decode(Array(text.utf8)) == Array(expected.utf8))
    }

    @Test(arguments: [
        "Z", "Zm9vZ", "Zh==", "Zm9=", "Zm 9v", "Zm-v", "Zm9v====", "ß", "Z===", "=Zm9v",
    ])
    func anythingElseIsRefused(_ text: String) {
        #expect(Base64.decode(Array(text.utf8)) == nil)
    }

    @Test func everyByteIsReadBack() {
        for count in 0...64 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            #expect(Base64.decode(Array(base64(bytes).utf8)) == bytes)
        }
    }
}
