import HansardChannels

/// Makes the ids that platforms give to messages and files: the same for the same message.
struct PlatformIDs: Sendable {
    /// Seed of the workload.
    let seed: UInt64

    /// Gives the platform's id of a message; one that is sent again gets another id.
    func message(_ message: Int, of errand: Errand, attempt: Int = 0) -> String {
        switch errand.provider {
        case .whatsapp:
            return "wamid.HBg" + opaque(46, errand, message * 8 + attempt) + "A="
        case .facebook: return "m_" + opaque(64, errand, message * 8 + attempt)
        case .telegram:
            var random = random(errand, -1)
            return String(random.within(20...9_000) + message)
        }
    }

    /// Gives the platform's id of the reaction, correction or taking back of a message.
    func other(_ message: Int, of errand: Errand, kind: Int) -> String {
        "wamid.HBg" + opaque(46, errand, -8 - message * 4 - kind) + "A="
    }

    /// Gives the platform's id of the file of a message.
    func file(_ message: Int, of errand: Errand) -> String {
        switch errand.provider {
        case .whatsapp:
            var random = random(errand, message * 8 + 5)
            return String(random.within(100_000_000_000_000...999_999_999_999_999))
        case .facebook, .telegram: return "AgAC" + opaque(52, errand, message * 8 + 5)
        }
    }

    /// Gives size and shape of the file of a message.
    func measures(_ message: Int, of errand: Errand) -> (bytes: Int64, width: Int64, height: Int64)
    {
        var random = random(errand, message * 8 + 6)
        let isTall = random.happens(perMille: 600)
        return (
            Int64(random.within(42_000...890_000)), isTall ? 960 : 1_280, isTall ? 1_280 : 960
        )
    }

    /// Gives a point on the map.
    func place(_ message: Int, of errand: Errand) -> (latitude: String, longitude: String) {
        var random = random(errand, message * 8 + 7)
        let latitude = "\(random.within(36...59)).\(random.within(100_000...999_999))"
        return (latitude, "\(random.within(1...24)).\(random.within(100_000...999_999))")
    }

    /// Gives a digest of a file, in Base64.
    func digest(_ message: Int, of errand: Errand) -> String {
        opaque(43, errand, message * 8 + 4) + "="
    }

    private func random(_ errand: Errand, _ purpose: Int) -> SeededRandom {
        let branch = UInt64(errand.number) << 24 ^ UInt64(bitPattern: Int64(purpose))
        return SeededRandom(seed: ~seed, branch: branch)
    }

    private func opaque(_ count: Int, _ errand: Errand, _ purpose: Int) -> String {
        var random = random(errand, purpose)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            var bits = random.next()
            for _ in 0..<10 where bytes.count < count {
                bytes.append(Self.alphabet[Int(bits & 63)])
                bits >>= 6
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Base64's letters without the two that a URL would change.
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789xQ".utf8
    )
}
