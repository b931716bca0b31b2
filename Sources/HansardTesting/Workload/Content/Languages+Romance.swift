extension Language {
    /// Holds French.
    static let french = Language(
        tag: "fr",
        products: ["chemise en lin", "pull en laine", "veste imperméable", "jupe en jean"],
        thanks: ["Merci beaucoup !", "Parfait, merci 🙏", "Super, bonne journée"],
        greeting: "Merci de votre message ! Nous répondons tous les jours de 8 h à 18 h. 🧵",
        script: """
            # delivery
            > Bonjour, je n'ai toujours pas reçu ma commande n° {order}…
            < Bonjour {first}, ici {agent}. Je regarde tout de suite.
            < Votre colis est à {city}, il sera livré demain matin.
            > D'accord, merci de m'avoir répondu si vite
            # size
            > Bonsoir, est-ce que la {product} taille grand ? Je fais du 38
            < Bonjour {first}, prenez votre taille habituelle, elle est bien ajustée.
            > Très bien, je commande 😊
            # refund
            > J'ai renvoyé la {product} il y a dix jours, toujours pas remboursée
            >document preuve-de-depot.pdf
            < Merci pour le document. Le remboursement de {amount} part aujourd'hui.
            > Enfin ! Merci
            # broken
            >photo Regardez l'état du colis à l'arrivée
            > Le contenu est abîmé aussi, c'est pour un cadeau samedi 😢
            < Je suis désolée {first}. Je vous en renvoie un en express, sans frais.
            ~
            < Il est parti, numéro de suivi {tracking}.
            > Vous êtes formidables
            # hours
            > Vous êtes ouverts dimanche ?
            < Oui, de 10 h à 17 h, boutique du centre.
            """
    )

    /// Holds Spanish.
    static let spanish = Language(
        tag: "es",
        products: ["camisa de lino", "chaqueta impermeable", "mochila de lona", "falda vaquera"],
        thanks: ["¡Mil gracias!", "Perfecto, gracias 🙌", "Genial, muy amables"],
        greeting: "¡Gracias por escribirnos! Atendemos todos los días de 8 a 18 h. 🧵",
        script: """
            # delivery
            > Hola, ¿me pueden decir dónde está mi pedido {order}?
            >voice 11
            < ¡Hola {first}! Soy {agent}. Está en reparto en {city}, llega hoy antes de las 20 h.
            > Ya llegó, qué rapidez
            # size
            > Buenas, ¿la {product} talla grande o pequeño?
            < Talla normal. Si dudas, pide la más grande y el cambio es gratis.
            > vale, pido la M
            # refund
            > Devolví el pedido {order} y todavía no veo los {amount} en mi cuenta 😐
            < Lo siento {first}, lo reviso con contabilidad.
            ~
            < Ya salió la transferencia. Mañana lo ves en tu cuenta.
            > Confirmado, gracias por estar pendientes
            # stock
            > ¿Van a tener otra vez la {product} en rojo?
            >photo Esta
            < ¡Sí! La semana que viene. ¿Te aviso?
            > sí porfa 🙏
            # address
            > Me mudé, ¿pueden cambiar la dirección del pedido {order}?
            >location Casa nueva | Calle de la Luna 8, {city}
            < ¡Hecho! Calle de la Luna 8.
            >reaction 👏
            # payment
            > Me cobraron dos veces!!!
            < Tranquila, una de las dos es solo una retención y desaparece en 48 horas.
            > ok, espero entonces
            """
    )

    /// Holds Portuguese.
    static let portuguese = Language(
        tag: "pt",
        products: ["camisa de linho", "mochila", "jaqueta", "saia jeans"],
        thanks: ["Muito obrigada!", "Valeu demais 🙏", "Show, obrigado!"],
        greeting: "Obrigado pela mensagem! Respondemos todos os dias das 8h às 18h. 🧵",
        script: """
            # delivery
            > Oi, boa tarde! Meu pedido {order} atrasou?
            < Oi {first}, aqui é {agent}! Chegou hoje no centro de {city}, sai para entrega amanhã.
            > ufa, obrigada
            # return
            > A {product} ficou grande, posso trocar?
            >photo
            < Claro! Te mando a etiqueta agora.
            <document etiqueta-{order}.pdf
            > recebi, vou postar amanhã
            # link
            >unsupported
            < Oi {first}, não consigo abrir sua última mensagem. Pode escrever para mim?
            > era só um vídeo da {product} que vi no Instagram, vocês têm?
            < Temos sim, {amount} com frete grátis.
            > quero! 😍
            # voice
            >voice 41
            < Entendi {first}, vou ver com o estoque e já te falo.
            ~
            < Temos sim! Reservei uma para você até sexta.
            > vocês são demais 😍
            # payment
            > o pix não foi, deu erro
            < Tenta de novo com este código, {first}: PIX-{order}
            > agora foi! 🎉
            """
    )

    /// Holds Italian.
    static let italian = Language(
        tag: "it",
        products: ["camicia di lino", "giacca antipioggia", "borsa di tela"],
        thanks: ["Grazie mille!", "Perfetto, grazie 😊", "Gentilissimi"],
        greeting: "Grazie del messaggio! Rispondiamo tutti i giorni dalle 8 alle 18. 🧵",
        script: """
            # delivery
            > Buongiorno, il corriere non è passato nemmeno oggi. Ordine {order}
            < Buongiorno {first}, sono {agent}. Mi dispiace, sento subito il corriere.
            < Consegna garantita domani a {city} prima di mezzogiorno.
            > va bene, speriamo 🤞
            # size
            > Ciao! La {product} c'è anche in taglia S?
            < Ciao {first}, sì, ne sono rimaste due.
            > presa!
            # broken
            >photo Guardate la cucitura
            < Che peccato, la sostituiamo gratis. Preferisce un buono o un nuovo capo?
            > Un nuovo capo, grazie
            """
    )
}
