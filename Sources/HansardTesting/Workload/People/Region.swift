/// Holds where customers come from: their names, numbers, towns and habits.
struct Region: Sendable {
    /// Language they write.
    var language: Language
    /// Country's calling code.
    var dial: String
    /// Digits of a phone number after the calling code.
    var phoneDigits: Int
    /// Given names.
    var given: [String]
    /// Family names.
    var family: [String]
    /// Whether the family name comes first and is what people are called by.
    var isFamilyFirst = false
    /// Towns.
    var cities: [String]
    /// How a price is spelled: `#` stands for the whole units.
    var money: String
    /// How often they use WhatsApp, Messenger and Telegram.
    var platformWeights: [Int]
    /// How often customers come from here.
    var weight: Int
}

/// Lists the regions; the sum of all weights is 100.
enum RegionCatalog {
    /// Regions of the shop's customers.
    static let regions: [Region] = europe + americas + asia + southAndAfrica
    /// Weights in the order of the regions.
    static let weights = regions.map(\.weight)

    private static let americas: [Region] = [
        Region(
            language: .english,
            dial: "1",
            phoneDigits: 10,
            given: ["Emily", "Jacob", "Ava", "Tyler", "Destiny", "Hannah", "Luis", "Grace"],
            family: ["Johnson", "Nguyen", "Ramirez", "Cohen", "O'Connor", "Washington", "Lee"],
            cities: ["Boston", "Austin", "Portland", "Toronto"],
            money: "$#.90",
            platformWeights: [3, 6, 1],
            weight: 11
        ),
        Region(
            language: .spanish,
            dial: "52",
            phoneDigits: 10,
            given: ["Guadalupe", "Ximena", "José Luis", "Valeria", "Emiliano", "Rosa María"],
            family: ["Hernández", "García López", "Martínez", "Flores", "Peña"],
            cities: ["Puebla", "Guadalajara", "Mérida"],
            money: "$# MXN",
            platformWeights: [8, 3, 1],
            weight: 7
        ),
        Region(
            language: .portuguese,
            dial: "55",
            phoneDigits: 11,
            given: ["Beatriz", "Thiago", "Larissa", "João Pedro", "Camila", "Rafaela"],
            family: ["Silva", "Souza", "Oliveira", "dos Santos", "Araújo"],
            cities: ["Recife", "Curitiba", "Salvador"],
            money: "R$ #,90",
            platformWeights: [9, 1, 1],
            weight: 8
        ),
    ]

    private static let europe: [Region] = [
        Region(
            language: .german,
            dial: "49",
            phoneDigits: 11,
            given: ["Anna", "Jürgen", "Sabine", "Lukas", "Mia", "Björn", "Katharina", "Mehmet"],
            family: ["Müller", "Schäfer", "Vogel", "Weiß", "Yıldız", "Hoffmann", "von der Heide"],
            cities: ["Köln", "Leipzig", "Hamburg", "Graz"],
            money: "#,90 €",
            platformWeights: [8, 1, 2],
            weight: 14
        ),
        Region(
            language: .english,
            dial: "44",
            phoneDigits: 10,
            given: ["Olivia", "Harry", "Siân", "Callum", "Aisha", "Nigel", "Chidi", "Saoirse"],
            family: ["Smith", "Patel", "Jones", "MacLeod", "Okonkwo", "Begum", "Fitzgerald"],
            cities: ["Leeds", "Cardiff", "Bristol", "Dublin"],
            money: "£#.50",
            platformWeights: [7, 3, 1],
            weight: 12
        ),
        Region(
            language: .french,
            dial: "33",
            phoneDigits: 9,
            given: ["Chloé", "Jean-Baptiste", "Inès", "Théo", "Amandine", "Fatou"],
            family: ["Martin", "Lefèvre", "Dubois", "Diallo", "Garnier"],
            cities: ["Lyon", "Nantes", "Lille", "Liège"],
            money: "#,00 €",
            platformWeights: [5, 4, 1],
            weight: 8
        ),
        Region(
            language: .spanish,
            dial: "34",
            phoneDigits: 9,
            given: ["Lucía", "Íñigo", "Carmen", "Álvaro", "Nuria", "Begoña"],
            family: ["Fernández", "Ruiz", "Muñoz", "Etxeberria", "Puig"],
            cities: ["Sevilla", "Bilbao", "Valencia"],
            money: "#,95 €",
            platformWeights: [9, 1, 2],
            weight: 6
        ),
        Region(
            language: .italian,
            dial: "39",
            phoneDigits: 10,
            given: ["Giulia", "Matteo", "Chiara", "Niccolò", "Federica"],
            family: ["Rossi", "Bianchi", "De Luca", "Esposito", "Pezzè"],
            cities: ["Bologna", "Torino", "Bari"],
            money: "#,00 €",
            platformWeights: [8, 2, 1],
            weight: 4
        ),
        Region(
            language: .dutch,
            dial: "31",
            phoneDigits: 9,
            given: ["Sanne", "Daan", "Fleur", "Youssef", "Maartje"],
            family: ["de Vries", "van den Berg", "Jansen", "El Amrani"],
            cities: ["Utrecht", "Gent", "Groningen"],
            money: "€ #,95",
            platformWeights: [8, 2, 1],
            weight: 3
        ),
        Region(
            language: .swedish,
            dial: "46",
            phoneDigits: 9,
            given: ["Elsa", "Måns", "Åsa", "Göran"],
            family: ["Lindqvist", "Öberg", "Sjöström"],
            cities: ["Malmö", "Uppsala"],
            money: "# kr",
            platformWeights: [2, 7, 1],
            weight: 2
        ),
        Region(
            language: .polish,
            dial: "48",
            phoneDigits: 9,
            given: ["Agnieszka", "Łucja", "Katarzyna", "Zofia"],
            family: ["Wiśniewska", "Kowalczyk", "Żak", "Wójcik"],
            cities: ["Łódź", "Kraków", "Gdańsk"],
            money: "#,00 zł",
            platformWeights: [3, 7, 1],
            weight: 3
        ),
        Region(
            language: .ukrainian,
            dial: "380",
            phoneDigits: 9,
            given: ["Олена", "Тарас", "Софія", "Богдан"],
            family: ["Шевченко", "Коваль", "Бондаренко"],
            cities: ["Львів", "Київ", "Одеса"],
            money: "# грн",
            platformWeights: [1, 1, 8],
            weight: 3
        ),
    ]

    private static let asia: [Region] = [
        Region(
            language: .japanese,
            dial: "81",
            phoneDigits: 10,
            given: ["美咲", "翔太", "さくら", "健一", "陽菜"],
            family: ["佐藤", "鈴木", "高橋", "渡辺", "小林"],
            isFamilyFirst: true,
            cities: ["横浜", "福岡", "札幌"],
            money: "#00円",
            platformWeights: [2, 6, 2],
            weight: 4
        ),
        Region(
            language: .thai,
            dial: "66",
            phoneDigits: 9,
            given: ["สมชาย", "มาลี", "ณัฐพล", "พิมพ์ชนก"],
            family: ["ใจดี", "ศรีสุข", "วงศ์สวัสดิ์", "แซ่ลิ้ม"],
            cities: ["เชียงใหม่", "ภูเก็ต", "ขอนแก่น"],
            money: "#0 บาท",
            platformWeights: [2, 8, 1],
            weight: 3
        ),
        Region(
            language: .korean,
            dial: "82",
            phoneDigits: 10,
            given: ["지민", "서연", "민준"],
            family: ["김", "이", "박"],
            isFamilyFirst: true,
            cities: ["서울", "부산"],
            money: "#,000원",
            platformWeights: [2, 5, 3],
            weight: 1
        ),
        Region(
            language: .vietnamese,
            dial: "84",
            phoneDigits: 9,
            given: ["Thảo", "Minh Anh", "Đức", "Ngọc"],
            family: ["Nguyễn", "Trần", "Phạm"],
            cities: ["Đà Nẵng", "Huế"],
            money: "#9.000đ",
            platformWeights: [1, 8, 2],
            weight: 2
        ),
    ]

    private static let southAndAfrica: [Region] = [
        Region(
            language: .hindi,
            dial: "91",
            phoneDigits: 10,
            given: ["Priya", "Arjun", "Ananya", "राजेश", "Sneha"],
            family: ["Sharma", "Iyer", "Reddy", "Kaur", "वर्मा"],
            cities: ["Pune", "Jaipur", "Kochi"],
            money: "₹#0",
            platformWeights: [9, 1, 2],
            weight: 4
        ),
        Region(
            language: .arabic,
            dial: "971",
            phoneDigits: 9,
            given: ["فاطمة", "أحمد", "مريم", "يوسف", "نور"],
            family: ["الحسن", "منصور", "العلي", "حداد"],
            cities: ["دبي", "عمّان", "القاهرة"],
            money: "# د.إ",
            platformWeights: [8, 2, 1],
            weight: 3
        ),
        Region(
            language: .turkish,
            dial: "90",
            phoneDigits: 10,
            given: ["Ayşe", "Zeynep", "Elif", "Gülşen"],
            family: ["Yılmaz", "Çelik", "Öztürk"],
            cities: ["İzmir", "Bursa"],
            money: "# TL",
            platformWeights: [8, 1, 2],
            weight: 1
        ),
        Region(
            language: .english,
            dial: "234",
            phoneDigits: 10,
            given: ["Chinwe", "Tunde", "Amina", "Ngozi"],
            family: ["Adeyemi", "Eze", "Bello"],
            cities: ["Lagos", "Abuja"],
            money: "₦#00",
            platformWeights: [9, 2, 1],
            weight: 1
        ),
    ]
}
