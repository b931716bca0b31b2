extension Language {
    /// Holds German.
    static let german = Language(
        tag: "de",
        products: [
            "Leinenhemd", "Wollpullover-Set", "Regencape", "Strickkleid", "Halstuch", "Sakko",
        ],
        thanks: ["Super, vielen Dank!", "Danke dir 🙏", "Perfekt, schönen Feierabend!", "Top 👍"],
        greeting: "Danke für Ihre Nachricht! Wir sind täglich von 8 bis 18 Uhr da. 🧵",
        script: """
            # delivery
            > Guten Tag, mein Paket {tracking} hängt seit drei Tagen in {city} fest.
            < Guten Tag {first}, hier ist {agent}. Ich frage beim Paketdienst nach.
            ~
            < Es kommt morgen zwischen 10 und 13 Uhr. Bitte entschuldigen Sie die Wartezeit!
            > Wunderbar, danke für die schnelle Hilfe
            # refund
            > Hallo, wann bekomme ich mein Geld für die Retoure #{order} zurück?
            < Hallo {first}, die Ware ist heute geprüft worden. {amount} sind morgen auf Ihrem Konto.
            >reaction 👍
            # size
            > Fällt das {product} eher groß oder klein aus? Ich trage sonst 42.
            >photo So sitzt mein altes
            < Eher normal. Mit 42 liegen Sie richtig, Umtausch ist kostenlos.
            > Alles klar, dann bestelle ich 42
            # hours
            > Habt ihr am Samstag offen?
            < Ja, von 10 bis 18 Uhr. Bis dann!
            # broken
            > Beim {product} ist eine Naht aufgegangen, nach zweimal Tragen 😕
            >photo
            < Das tut mir leid! Ersatz oder Geld zurück?
            > Lieber Ersatz
            < Geht heute noch raus, Bestellung #{order}-E.
            # invoice
            > Ich brauche eine Rechnung mit Umsatzsteuer für Bestellung #{order}
            <document Rechnung-{order}.pdf | Bitte sehr!
            > Prima
            # pickup
            > Kann meine Mutter das Paket in {city} abholen? Ihre Nummer:
            >contact Renate Krüger
            < Gern, sie braucht nur ihren Ausweis und die Nummer {tracking}.
            > Danke, richte ich aus
            # payment
            > Ich habe aus Versehen doppelt überwiesen 🙈 2x {amount}
            < Kein Problem {first}, den zweiten Betrag schicken wir zurück. Gleiche IBAN?
            > ja genau
            < Ist veranlasst. Liebe Grüße, {agent}
            """
    )

    /// Holds Dutch.
    static let dutch = Language(
        tag: "nl",
        products: ["linnen overhemd", "vest", "regenjack", "rugzakje"],
        thanks: ["Top, bedankt!", "Super 👌", "Dank je wel"],
        greeting: "Bedankt voor je bericht! We zijn elke dag open van 8 tot 18 uur. 🧵",
        script: """
            # delivery
            > Hoi, waar blijft mijn bestelling #{order}? Zou gisteren komen
            < Hoi {first}, met {agent}. Ik zie dat het pakket in {city} ligt, het komt vanmiddag.
            > fijn, dank!
            # return
            > Kan ik het {product} ook in de winkel terugbrengen?
            < Zeker, neem de bon of dit nummer mee: {order}.
            >reaction 👍
            # size
            > Is maat M nog leverbaar in blauw?
            >photo deze dus
            < Nog drie stuks! Zal ik er een voor je apart leggen?
            > ja graag, ik kom zaterdag langs
            """
    )

    /// Holds Swedish.
    static let swedish = Language(
        tag: "sv",
        products: ["linneskjorta", "ulltröja", "regnjacka"],
        thanks: ["Tack så mycket!", "Toppen 🌟", "Tack för hjälpen"],
        greeting: "Tack för ditt meddelande! Vi svarar varje dag mellan 8 och 18. 🧵",
        script: """
            # delivery
            > Hej! Paketet {tracking} har inte kommit fram
            < Hej {first}! Det ligger hos ombudet i {city} och väntar på dig.
            > aha, tack!
            # refund
            > När får jag pengarna tillbaka för order {order}?
            < Inom fem dagar, {amount} till samma kort.
            >reaction ❤️
            """
    )
}
