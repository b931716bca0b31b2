/// Names how a piece of text stands out where colour is allowed.
///
/// Source: ECMA-48, SGR.
enum Style: String {
    case plain = ""
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"

    /// Wraps a text in the codes of the style.
    func applied(to text: String, hasColor: Bool) -> String {
        guard hasColor, self != .plain else { return text }
        return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
    }
}
