extension Language {
    /// Holds Arabic.
    static let arabic = Language(
        tag: "ar",
        products: ["قميص كتان", "سترة مطر", "حقيبة قماش", "تنورة جينز"],
        thanks: ["شكراً جزيلاً 🌹", "الله يعطيك العافية", "تمام، شكراً"],
        greeting: "شكراً لتواصلك معنا! نرد يومياً من الساعة 8 حتى 18. 🧵",
        script: """
            # delivery
            > السلام عليكم، أين وصلت الشحنة رقم {tracking}؟
            < وعليكم السلام {first}، معك {agent}. الشحنة في {city} وستصل غداً صباحاً.
            > شكراً على سرعة الرد
            # size
            > هل {product} متوفر بمقاس كبير؟
            < نعم متوفر بلونين، أيهما تفضل؟
            > الأزرق لو سمحت
            >reaction 👍
            # refund
            > متى يرجع لي المبلغ {amount}؟ رقم الطلب {order}
            >voice 17
            < نعتذر عن التأخير، نراجع الأمر مع البنك.
            ~
            < تم تحويل المبلغ إلى حسابك.
            > وصل المبلغ، بارك الله فيكم 🤲
            # hours
            > متى تفتحون يوم الجمعة؟
            < من الساعة 14 حتى 20، أهلاً وسهلاً.
            """
    )

    /// Holds Turkish.
    static let turkish = Language(
        tag: "tr",
        products: ["keten gömlek", "yağmurluk", "bez çanta", "kot etek"],
        thanks: ["Çok teşekkürler!", "Harikasınız 💯", "Sağ olun"],
        greeting: "Mesajınız için teşekkürler! Her gün 8-18 arası yanıtlıyoruz. 🧵",
        script: """
            # delivery
            > Merhaba, {order} numaralı siparişim hâlâ gelmedi
            < Merhaba {first} Hanım, ben {agent}. Kargonuz {city} şubesinde, bugün dağıtımda.
            > tamam bekliyorum
            # return
            > {product} büyük geldi, değişim yapabilir miyim?
            >photo
            < Tabii, ücretsiz iade kodunuz: IADE-{order}
            >reaction 👍
            # stock
            > Siyahı ne zaman gelir?
            < Önümüzdeki hafta stokta olacak, size haber veririz.
            """
    )

    /// Holds Polish.
    static let polish = Language(
        tag: "pl",
        products: ["koszula lniana", "kurtka przeciwdeszczowa", "plecak"],
        thanks: ["Dziękuję bardzo!", "Super, dzięki 👍"],
        greeting: "Dziękujemy za wiadomość! Odpowiadamy codziennie od 8 do 18. 🧵",
        script: """
            # delivery
            > Dzień dobry, gdzie jest moja paczka {tracking}?
            < Dzień dobry {first}, jest w paczkomacie w mieście {city}, kod przyszedł SMS-em.
            > Rzeczywiście, przeoczyłam 🙈
            # refund
            > Kiedy dostanę zwrot za zamówienie {order}?
            < Przelew na {amount} wyszedł dzisiaj.
            > Dziękuję
            """
    )

    /// Holds Ukrainian.
    static let ukrainian = Language(
        tag: "uk",
        products: ["лляна сорочка", "дощовик", "рюкзак"],
        thanks: ["Дуже дякую! 💙💛", "Дякую за допомогу"],
        greeting: "Дякуємо за повідомлення! Відповідаємо щодня з 8 до 18. 🧵",
        script: """
            # delivery
            > Добрий день! Коли приїде замовлення {order}?
            < Добрий день, {first}! Посилка вже у відділенні, {city}.
            > Чудово, завтра заберу
            # size
            > Чи є {product} розміру XS?
            < На жаль, лише S. Але вона невелика.
            > Тоді беру S 🙂
            """
    )

    /// Holds Vietnamese.
    static let vietnamese = Language(
        tag: "vi",
        products: ["áo sơ mi lanh", "áo mưa", "túi vải"],
        thanks: ["Cảm ơn shop nhiều ạ!", "Tuyệt vời 🥰"],
        greeting: "Cảm ơn bạn đã nhắn tin! Shop trả lời mỗi ngày từ 8 đến 18 giờ. 🧵",
        script: """
            # delivery
            > Shop ơi đơn {order} của mình tới đâu rồi ạ?
            < Chào {first}, đơn đang ở {city}, mai giao bạn nhé!
            > dạ cảm ơn shop
            # size
            > {product} còn size M không shop?
            >photo mẫu này ạ
            < Còn bạn nhé, {amount}.
            > chốt đơn ❤️
            """
    )
}
