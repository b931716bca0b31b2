import HansardDomain
import HansardRecords

/// Says under which keys a platform's media object holds what has a column.
struct MediaColumns {
    /// Key of the URL on the platform.
    var url = "url"
    /// Key of the name that the sender gave.
    var filename = "filename"
    /// Key of the width in pixels.
    var width = "width"
    /// Key of the height in pixels.
    var height = "height"

    /// Describes a file: what fits its column goes there, all else stays in the metadata.
    ///
    /// - Parameters:
    ///   - type: Kind of file.
    ///   - media: The platform's object, whole.
    /// - Returns: The attachment as a command gives it.
    func attachment(_ type: AttachmentType, _ media: JSONObject) -> AttachmentInput {
        var rest = media
        var input = AttachmentInput()
        input.type = type
        input.platformURL = Self.text(url, Limits.url, &rest)
        input.mimeType = Self.text("mime_type", Limits.mimeType, &rest)
        input.filename = Self.text(filename, Limits.name, &rest)
        input.fileSize = Self.number("file_size", &rest)
        input.width = Self.number(width, &rest)
        input.height = width == height ? input.width : Self.number(height, &rest)
        input.duration = Self.number("duration", &rest)
        let metadata = MetadataDraft(rest)
        input.metadata = metadata.text(byteLimit: RecordLimits.jsonByteCount)
        return input
    }

    private static func text(
        _ key: String,
        _ traits: FieldTraits,
        _ rest: inout JSONObject
    ) -> String? {
        guard let text = rest[key]?.nonBlankText, traits.fits(text) else { return nil }
        rest[key] = nil
        return text
    }

    private static func number(_ key: String, _ rest: inout JSONObject) -> Int64? {
        guard let number = rest[key]?.integerValue, Limits.count.fits(number) else { return nil }
        rest[key] = nil
        return number
    }
}
