import HansardDomain
import HansardRecords
import Testing

@Suite struct KeywordMatcherTests {
    private func matcher(_ keywords: String...) throws -> KeywordMatcher {
        try KeywordMatcher(.array(keywords.map { .string($0) }), field: "keywords")
    }

    @Test(arguments: [
        ("price", "What is the PRICE?"), ("price", "price"), ("Price", "the\nprice,please"),
        ("opening hours", "your Opening   hours, please"), ("opening hours", "opening-hours?"),
        ("hôtel", "l'hotel est beau"), ("hotel", "L’HÔTEL"), ("straße", "Hauptstrasse STRASSE 5"),
        ("ΟΔΟΣ", "η οδός μου"), ("iptal", "İPTAL et"), ("Łódź", "jadę do lodz"),
        ("oeuvre", "une œuvre d'art"), ("ёлка", "Елка!"), ("й", "И"), ("إلغاء", "اريد الغاء الان"),
        ("שלום", "שָׁלוֹם לכם"), ("help", "Ｈｅｌｐ me"), ("१२", "order 12"), ("5", "5."),
        ("don't", "I don’t know"), ("हिन्दी", "मुझे हिन्दी आती है"), ("C++", "I like c++ most"),
        ("👍", "ok 👍🏽"), ("退款", "我想要退款谢谢"), ("返品", "返品したい"), ("ราคา", "ขอราคาหน่อย"),
        ("サポート", "サポートセンター"), ("한국어", "한국어 주세요"), ("e\u{301}t\u{e9}", "ETE"),
    ])
    func aKeywordIsFoundWhateverItsCaseAndDiacritics(_ keyword: String, text: String) throws {
        #expect(try matcher(keyword).matches(text))
    }

    @Test(arguments: [
        ("price", "priceless"), ("price", "the surprice"), ("price", "price2"), ("price", ""),
        ("opening hours", "opening the hours"), ("opening hours", "hours opening"),
        ("hours", "ours"), ("か", "が"), ("กา", "ก่า"), ("한국", "한국어"), ("की", "का"),
        ("退款", "退 换 款"), ("C++", "vitamin C"), ("12", "1 2"), ("a b c", "a b"),
        ("\u{928}\u{93C}", "\u{928}"),
    ])
    func aPartOfAWordIsNoKeyword(_ keyword: String, text: String) throws {
        #expect(try !matcher(keyword).matches(text))
    }

    @Test func aZeroWidthSpaceSeparatesAndOtherInvisibleMarksDoNotCount() throws {
        #expect(try matcher("price").matches("the\u{200B}price"))
        #expect(try matcher("price").matches("pr\u{AD}i\u{200D}ce"))
        #expect(try matcher("❤").matches("❤\u{FE0F}"))
    }

    @Test func theFirstKeywordOfTheRuleIsNamedAsItWasGiven() throws {
        let keywords = try matcher("Kündigung", "Preis")
        #expect(keywords.firstMatch(in: MessageWords("preis der kundigung")) == "Kündigung")
        #expect(keywords.firstMatch(in: MessageWords("preis")) == "Preis")
        #expect(keywords.firstMatch(in: MessageWords("nichts")) == nil)
    }

    @Test(arguments: [
        (#"[]"#, "keywords"), (#""price""#, "keywords"), (#"["price",""]"#, "keywords[1]"),
        (#"[1]"#, "keywords[0]"), (#"["?!"]"#, "keywords[0]"), (#"[null]"#, "keywords[0]"),
    ])
    func whatIsNoWordIsRefused(_ text: String, field: String) throws {
        let value = try JSONValue.parse(text)
        let refusal = try #require(throws: Rejection.self) {
            try KeywordMatcher(value, field: "keywords")
        }
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == field)
    }

    @Test func scalarsOfEveryKindAreTaken() throws {
        let keyword = try matcher("price")
        for value in UInt32(0)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(keyword.matches("\(scalar) price \(scalar)"), "U+\(String(value, radix: 16))")
        }
    }
}
