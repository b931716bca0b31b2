extension Language {
    /// Holds English.
    static let english = Language(
        tag: "en",
        products: [
            "linen shirt", "rain jacket", "wool sweater", "trail shoes", "denim skirt",
            "canvas backpack", "leather belt", "running tights", "straw hat",
        ],
        thanks: ["Thanks a lot! 🙏", "Perfect, thank you", "You're a star ⭐", "great, cheers!"],
        greeting: "Thanks for writing to us! We answer every day from 8 to 18 h. 🧵",
        script: """
            # delivery
            > Hi, my order #{order} still says "in transit" since Monday. Any news?
            > tracking is {tracking}
            < Hello {first}, {agent} here. Let me check with the carrier, one moment please.
            < It is at the depot in {city}. They try to deliver it again tomorrow before noon.
            > ok thank you, I'll be at home
            >reaction 👍
            # delivery
            > Good morning! The courier says the parcel was delivered but I have nothing 😟
            >photo This is what the app shows
            < Good morning {first}, I am sorry to hear that. Did a neighbour take it, perhaps?
            > I asked everybody on our floor, nobody has it
            < Then I open a case with the carrier for {tracking}. They have 24 hours to answer.
            ~
            < They found it: it lies at the parcel shop round the corner. You need an ID.
            > Found it!! Thank you so much for your patience
            # refund
            > I sent the {product} back two weeks ago, when do I get my {amount}?
            < Hi {first}! Your return for order #{order} arrived on Tuesday. Do you still use the \
            same card?
            > yes, the one ending in 4471
            < Great, {amount} are on their way. Banks need 3 to 5 days to show them.
            > Brilliant, thanks
            # return
            > Hello, how do I send something back? I have no printer
            < Hi {first}, no printer needed: the parcel shop prints it from this code.
            <document return-label-{order}.pdf | Show it at any parcel shop
            >sticker 😊
            > easy. Is the return free?
            < Yes, for 30 days.
            # size
            > Does the {product} run small? I'm usually between M and L
            < Hi {first}, it is cut rather slim. Take L if you like room for a sweater.
            > And if it's too big?
            < Then you exchange it, free of charge. {agent} 🧵
            > ok ordering L now
            # hours
            > What time do you close today?
            < We are here until 20:00 today, and on Saturday until 18:00.
            >reaction ❤️
            # broken
            > My {product} came with a broken zip!
            >photo
            >video you can see it here
            < Oh no, that should not happen. I can send you a new one or refund {amount}, \
            what do you prefer?
            > a new one please, size L, and quick, I travel on Friday
            < It leaves our warehouse today by express: {tracking}. Keep the old one, no need to \
            send it back.
            > 🎉🎉🎉
            # address
            > I typed the wrong house number on order #{order} 🙈 can you still change it?
            >location New home | 14 Mill Lane, {city}
            < Just in time, it was not packed yet. Changed to 14 Mill Lane.
            > phew! thanks {agent}
            # invoice
            > Could I have an invoice with our VAT number on it? It's for order #{order}
            >document company-details.pdf
            < Of course. Give me five minutes.
            <document invoice-{order}.pdf | Here it is, with the VAT number on page 1.
            > got it, all good
            # stock
            > Will the {product} come back in green?
            < Hi {first}! Yes, we expect it at the end of the month. Shall I write to you then?
            > yes please 💚
            ~
            < It is back since this morning, and there are two of your size left.
            > Just bought it!
            # discount
            >button Talk to a person
            > the code WINTER15 doesn't work, it says expired
            < Hi {first}, {agent} here. It ended on Sunday, but I made one for you: HELLO-{order}
            > wow that worked, you just made my day
            # payment
            > I was charged twice for #{order}!!
            >photo screenshot from my bank
            < I see two reservations, but only one was booked. The other one vanishes by itself \
            in 2 days.
            > Are you sure? It's {amount} after all
            < Quite sure. If it's still there on Friday, write to me and I settle it at once.
            # gift
            > Can you wrap it as a gift and put a card in? It's for my dad's 70th
            < With pleasure! What shall the card say?
            > "For the best gardener in {city}. Happy birthday! 🎂"
            < Lovely. Noted for order #{order}, and no price on the slip.
            # pickup
            > Can my sister collect the parcel for me? I'm abroad until Sunday ✈️
            >contact Rosie Whitaker
            < Hi {first}, yes! She needs an ID and the number {tracking}.
            >unsupported
            < I cannot see your last message here, could you write it out, please?
            > oh sorry, that was a poll by mistake 😅 all good, thank you
            # voice
            >voice 23
            < Thank you for your message {first}. I understand the {product} is too large; \
            shall I exchange it for a size smaller?
            >voice 6
            < Done, the label comes by e-mail.
            # lost
            > hello??
            > anyone there
            > I wait since yesterday for an answer about order #{order}
            < I am sorry {first}, it was very busy. What can I do for you?
            > I want to cancel it
            < Cancelled. You get {amount} back within 3 days.
            # wholesale
            > Hi, I run a small shop in {city} and would like to carry your {product}. \
            Do you have wholesale prices? We would start with some 40 pieces in mixed sizes, and \
            reorder every six weeks or so if it sells as well as I think it will.
            < Hello {first}, that sounds great! My colleague for wholesale answers you by tomorrow.
            ~
            <document wholesale-prices-2026.pdf | From 30 pieces you have 35% off
            > Excellent. I'll come back to you after talking to my partner
            """
    )
}
