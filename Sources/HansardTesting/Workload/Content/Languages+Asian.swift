extension Language {
    /// Holds Japanese.
    static let japanese = Language(
        tag: "ja",
        products: ["リネンシャツ", "レインジャケット", "ウールセーター", "トートバッグ"],
        thanks: ["ありがとうございました!", "助かりました🙏", "了解です。よろしくお願いします。"],
        greeting: "お問い合わせありがとうございます。毎日8時から18時まで対応しております。🧵",
        script: """
            # delivery
            > こんにちは。注文番号{order}の荷物がまだ届いていません。
            < {first}様、{agent}です。ご心配をおかけしております。配送状況を確認いたします。
            < 現在{city}の営業所にあり、明日の午前中にお届けの予定です。
            > わかりました。待っています。
            # size
            > {product}のサイズ感を教えてください。身長165cmです。
            < Mサイズがちょうど良いかと思います。交換は30日間無料です。
            > ではMにします😊
            # broken
            >photo 届いた時からボタンが取れていました
            < 申し訳ございません。新しい商品を本日発送いたします。
            > 対応が早くて助かります
            # stock
            > {product}のグリーンは再入荷しますか?
            < 月末に入荷予定です。入荷したらご連絡しましょうか?
            > お願いします🙇
            ~
            < 入荷いたしました!{first}様の分をお取り置きしております。
            > すぐ注文します!
            """
    )

    /// Holds Thai.
    static let thai = Language(
        tag: "th",
        products: ["เสื้อเชิ้ตลินิน", "เสื้อกันฝน", "กระเป๋าผ้า", "กระโปรงยีนส์"],
        thanks: ["ขอบคุณมากค่ะ 🙏", "ขอบคุณครับ", "ดีใจมากเลยค่ะ 😊"],
        greeting: "ขอบคุณที่ติดต่อเรา ทีมงานตอบทุกวัน 8.00-18.00 น. 🧵",
        script: """
            # delivery
            > สวัสดีค่ะ พัสดุ {tracking} ถึงไหนแล้วคะ
            < สวัสดีค่ะคุณ{first} พัสดุอยู่ที่{city} จะถึงพรุ่งนี้ก่อนเที่ยงค่ะ
            > โอเคค่ะ รอรับนะคะ
            # size
            > {product}มีไซซ์ XL ไหมครับ
            < มีค่ะ สีน้ำเงินกับสีขาว รับสีไหนดีคะ
            > สีน้ำเงินครับ
            >sticker 👍
            # refund
            > คืนของไปแล้ว ยังไม่ได้เงินคืนเลยค่ะ คำสั่งซื้อ {order}
            >photo ใบเสร็จค่ะ
            < ขอโทษด้วยนะคะ ขอตรวจสอบกับฝ่ายบัญชีสักครู่ค่ะ
            ~
            < โอนคืน {amount} เรียบร้อยแล้วค่ะ
            > ได้รับแล้วค่ะ ❤️
            # hours
            > วันนี้ร้านเปิดถึงกี่โมงคะ
            < เปิดถึง 20.00 น. ค่ะ
            >reaction 🙏
            """
    )

    /// Holds Korean.
    static let korean = Language(
        tag: "ko",
        products: ["린넨 셔츠", "레인 재킷", "울 스웨터"],
        thanks: ["감사합니다!", "친절한 답변 고마워요 😊"],
        greeting: "문의해 주셔서 감사합니다. 매일 8시부터 18시까지 답변드립니다. 🧵",
        script: """
            # delivery
            > 안녕하세요, 주문번호 {order} 배송이 언제쯤 되나요?
            < {first}님 안녕하세요, {agent}입니다. 내일 오전에 도착 예정입니다.
            > 네 알겠습니다
            # size
            > {product} M 사이즈 재고 있나요?
            < 네, 두 장 남아 있습니다.
            > 바로 주문할게요 🙌
            """
    )

    /// Holds Hindi, as people type it.
    static let hindi = Language(
        tag: "hi",
        products: ["linen shirt", "rain jacket", "denim skirt"],
        thanks: ["धन्यवाद 🙏", "Thank you ji!", "Bahut badhiya 👍"],
        greeting: "Thank you for your message! हम रोज़ 8 से 18 बजे तक जवाब देते हैं। 🧵",
        script: """
            # delivery
            > नमस्ते, मेरा ऑर्डर {order} कब आएगा?
            < नमस्ते {first} जी, आपका पार्सल {city} पहुँच गया है, कल डिलीवर होगा।
            > ठीक है, धन्यवाद
            # refund
            > Refund kab tak aayega? order no {order}
            < Hello {first}, {amount} will reach your account in 3 days. - {agent}
            > ok ji
            # size
            > {product} ka size chart bhej dijiye please
            <document size-chart.pdf | Here you go
            > mil gaya 👍
            """
    )
}
