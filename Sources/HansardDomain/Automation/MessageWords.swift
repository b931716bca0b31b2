import Foundation

/// Holds the words of a text, folded so that case, diacritics and forms of letters do not count.
///
/// A word is a run of letters and digits of any script, together with the marks on them; all else
/// separates words, an apostrophe too (`l'hôtel` has the words `l` and `hotel`). In scripts that
/// put no space between words (Han, Hiragana, Katakana, Thai, Lao, Khmer, Burmese) each character
/// with its marks is a word of its own, since where words end cannot be seen without a
/// dictionary; so is each symbol: 👍, `+`, `€`.
///
/// Folding takes compatibility forms apart (Ａ, ﬁ, ²), maps case both ways (ß is ss, ς is σ, İ is
/// i), drops marks that only modify a letter (accents, Hebrew points, Arabic vowel signs, skin
/// tones), spells ø, ł, đ, ħ, ŧ, æ and œ with plain letters, and any script's digits as 0…9.
/// Marks that make another letter stay: kana's voicing, Indic vowel signs, Thai tones.
public struct MessageWords: Hashable, Sendable {
    /// Words in the order of the text.
    let words: [String]

    /// Takes a text apart.
    ///
    /// - Complexity: O(length of the text).
    public init(_ text: String) {
        var splitter = WordSplitter()
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            splitter.take(scalar)
        }
        words = splitter.words
    }

    /// Says whether words stand in this text one behind another.
    ///
    /// - Complexity: O(words of the text · words of the phrase).
    func contain(_ phrase: [String]) -> Bool {
        guard let first = phrase.first, phrase.count <= words.count else { return false }
        return (0...(words.count - phrase.count))
            .contains { start in
                words[start] == first && words[start..<(start + phrase.count)].elementsEqual(phrase)
            }
    }
}

/// Gathers the words of a text scalar by scalar.
private struct WordSplitter {
    private enum State {
        case between
        case inWord
        case afterCharacter
    }

    var words: [String] = []
    private var state = State.between

    /// Takes the next scalar of a text in compatibility decomposition.
    mutating func take(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        if scalar.isASCII {
            takeASCII(scalar)
        } else if scalar == "\u{200B}" {
            state = .between
        } else if properties.isDefaultIgnorableCodePoint || properties.isEmojiModifier
            || scalar == "\u{0640}" || scalar.isModifyingMark
        {
            return
        } else if properties.generalCategory.isMark {
            if state != .between { words[words.count - 1].unicodeScalars.append(scalar) }
        } else if scalar.standsWithoutSpaces {
            words.append(scalar.folded)
            state = .afterCharacter
        } else if properties.isAlphabetic || properties.numericType != nil {
            add(scalar.folded)
        } else {
            takeOther(scalar)
        }
    }

    private mutating func takeASCII(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9": add(String(scalar))
        case "A"..."Z": add(scalar.properties.lowercaseMapping)
        default: takeOther(scalar)
        }
    }

    private mutating func takeOther(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .otherSymbol, .mathSymbol, .currencySymbol:
            words.append(String(scalar))
            state = .afterCharacter
        default:
            state = .between
        }
    }

    private mutating func add(_ letters: String) {
        if state == .inWord {
            words[words.count - 1] += letters
        } else {
            words.append(letters)
            state = .inWord
        }
    }
}

extension Unicode.Scalar {
    /// Says whether this is a mark that modifies a letter without making another one of it.
    ///
    /// Source: Unicode Standard, combining classes 1 (overlays), 10…36 (points of Hebrew, Arabic
    /// and Syriac) and 200 and more (attached, above, below).
    fileprivate var isModifyingMark: Bool {
        switch properties.canonicalCombiningClass.rawValue {
        case 1, 10...36, 200...: true
        default: false
        }
    }

    /// Says whether this belongs to a script that puts no space between words.
    fileprivate var standsWithoutSpaces: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17DD, 0x3005...0x3007, 0x3041...0x30FF,
            0x31F0...0x31FF:
            properties.isAlphabetic
        default: properties.isIdeographic
        }
    }

    /// Gives the plain letters or the digit that this stands for.
    fileprivate var folded: String {
        if properties.numericType == .decimal, let value = properties.numericValue {
            return String(Int(value))
        }
        var folded = ""
        for upper in properties.uppercaseMapping.unicodeScalars {
            for lower in upper.properties.lowercaseMapping.unicodeScalars
            where !lower.isModifyingMark {
                folded += lower.plainLetters
            }
        }
        return folded
    }

    private var plainLetters: String {
        switch self {
        case "ø": "o"
        case "ł": "l"
        case "đ": "d"
        case "ħ": "h"
        case "ŧ": "t"
        case "æ": "ae"
        case "œ": "oe"
        default: String(self)
        }
    }
}

extension Unicode.GeneralCategory {
    /// Says whether scalars of this category stand on a letter.
    fileprivate var isMark: Bool {
        switch self {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
