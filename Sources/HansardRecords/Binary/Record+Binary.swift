extension Record {
    /// Encodes all fields; personal and hidden ones stand among the others.
    @inlinable
    public func encoded() -> [UInt8] {
        BinaryWriter.withBytes(of: self, part: .all) { Array($0) }
    }

    /// Encodes what is clear and what is sealed with the customer's key apart from each other.
    @inlinable
    public func encodedSplit() -> (clear: [UInt8], personal: [UInt8]) {
        (
            BinaryWriter.withBytes(of: self, part: .clear) { Array($0) },
            BinaryWriter.withBytes(of: self, part: .personal) { Array($0) }
        )
    }

    /// Appends the encoding of all fields.
    @inlinable
    public func encode(into bytes: inout [UInt8]) {
        BinaryWriter.withBytes(of: self, part: .all) { bytes.append(contentsOf: $0) }
    }

    /// Lends the encoding of all fields without making an array of it.
    @inlinable
    public func withEncoding<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        BinaryWriter.withBytes(of: self, part: .all, body)
    }

    /// Decodes a record; absent fields have their default.
    ///
    /// - Throws: `CodecError` naming the field; never traps, whatever the bytes are.
    @inlinable
    public init(decoding bytes: RawSpan) throws(CodecError) {
        var record = Self()
        try bytes.withUnsafeBytes { buffer throws(CodecError) in
            var reader = BinaryReader(buffer)
            try reader.read(&record)
        }
        self = record
    }

    /// Decodes a record; absent fields have their default.
    ///
    /// - Throws: `CodecError` naming the field; never traps, whatever the bytes are.
    @inlinable
    public init(decoding bytes: [UInt8]) throws(CodecError) {
        try self.init(decoding: bytes.span.bytes)
    }

    /// Decodes a record from its parts; without the personal one its fields have their default.
    ///
    /// - Throws: `CodecError` naming the field; never traps, whatever the bytes are.
    @inlinable
    public init(decoding clear: RawSpan, personal: RawSpan?) throws(CodecError) {
        var record = try Self(decoding: clear)
        if let personal {
            try personal.withUnsafeBytes { buffer throws(CodecError) in
                var reader = BinaryReader(buffer)
                reader.isMerging = true
                try reader.read(&record)
            }
        }
        self = record
    }

    /// Decodes a record from its parts; without the personal one its fields have their default.
    ///
    /// - Throws: `CodecError` naming the field; never traps, whatever the bytes are.
    @inlinable
    public init(decoding clear: [UInt8], personal: [UInt8]?) throws(CodecError) {
        if let personal {
            try self.init(decoding: clear.span.bytes, personal: personal.span.bytes)
        } else {
            try self.init(decoding: clear.span.bytes)
        }
    }
}
