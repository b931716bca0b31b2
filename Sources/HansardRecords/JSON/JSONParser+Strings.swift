extension JSONParser {
    /// Reads a string; the index stands on its first quote.
    mutating func string() throws(JSONError) -> String {
        index += 1
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                defer { index += 1 }
                return try text(bytes[start..<index])
            case UInt8(ascii: "\\"), 0..<0x20:
                return try escapedString(from: start)
            default:
                index += 1
            }
        }
        throw JSONError(.unexpectedEnd, at: index)
    }

    /// Reads a string with escapes, or with control characters to refuse or to repair.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var content = Array(bytes[start..<index])
        // Offset in the text of each byte of the content is lost; an error names the string's
        // start.
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return try text(content[...], at: start)
            case UInt8(ascii: "\\"):
                try escape(into: &content)
            case 0..<0x20:
                guard isRepairing else { throw JSONError(.controlCharacter, at: index) }
                wasRepaired = true
                if byte != 0 { content.append(byte) }
                index += 1
            default:
                content.append(byte)
                index += 1
            }
        }
        throw JSONError(.unexpectedEnd, at: index)
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
        let start = index
        index += 1
        let letter = try peek()
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape(from: start, into: &content)
        default: throw JSONError(.badEscape, at: start)
        }
    }

    private mutating func unicodeEscape(
        from start: Int,
        into content: inout [UInt8]
    ) throws(JSONError) {
        let unit = try fourDigits(from: start)
        if UTF16.isLeadSurrogate(unit), index + 1 < bytes.count,
            bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        {
            let second = index
            index += 2
            let trail = try fourDigits(from: second)
            if UTF16.isTrailSurrogate(trail) {
                append(UTF16.decode(UTF16.EncodedScalar([unit, trail])), to: &content)
                return
            }
            index = second
        }
        if UTF16.isSurrogate(unit) {
            guard isRepairing else { throw JSONError(.loneSurrogate, at: start) }
            wasRepaired = true
            append("\u{FFFD}", to: &content)
        } else if unit == 0 && isRepairing {
            wasRepaired = true
        } else {
            append(UTF16.decode(UTF16.EncodedScalar(unit)), to: &content)
        }
    }

    private func append(_ scalar: Unicode.Scalar, to content: inout [UInt8]) {
        content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func fourDigits(from start: Int) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = try peek().hexValue else { throw JSONError(.badEscape, at: start) }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }

    /// Makes a text of bytes that must be UTF-8.
    private mutating func text(
        _ content: ArraySlice<UInt8>,
        at offset: Int? = nil
    ) throws(JSONError) -> String {
        if let text = String(validating: content, as: UTF8.self) { return text }
        guard isRepairing else {
            throw JSONError(.badUTF8, at: offset ?? content.firstBadUTF8Index)
        }
        wasRepaired = true
        return String(decoding: content, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// Finds the first byte that is not UTF-8.
    fileprivate var firstBadUTF8Index: Int {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return endIndex
        } catch {
            return startIndex + error.byteOffsets.lowerBound
        }
    }
}

extension UTF16.EncodedScalar {
    /// Holds one code unit or a pair of surrogates.
    fileprivate init(_ units: UInt16...) {
        self.init()
        for unit in units { append(unit) }
    }

    fileprivate init(_ units: [UInt16]) {
        self.init()
        for unit in units { append(unit) }
    }
}
