extension Array: FieldValue where Element: FieldValue {
    /// Frames it as bytes: the elements' payloads, one after the other.
    @inlinable public static var wire: WireType { .bytes }

    /// Says whether the elements may hold records.
    @inlinable public static var holdsRecords: Bool { Element.holdsRecords }

    /// Says whether it is empty.
    @inlinable public var isFieldZero: Bool { isEmpty }

    /// Appends length and elements.
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        let mark = writer.beginBytes()
        for element in self { element.encodePayload(into: &writer) }
        writer.endBytes(mark)
    }

    /// Reads elements up to the end of the payload; each takes a byte at least.
    ///
    /// - Throws: `CodecError.Kind.malformed` when an element is, with its index.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Self {
        let outer = try reader.enter()
        var elements: [Element] = []
        while !reader.isAtEnd {
            do throws(CodecError) {
                elements.append(try Element.decodePayload(from: &reader))
            } catch {
                throw error.within(index: elements.count)
            }
        }
        reader.leave(outer)
        return elements
    }

    /// Adds the personal parts of the elements.
    ///
    /// - Throws: `CodecError.Kind.malformed` when there are not as many as elements.
    @inlinable
    public mutating func mergePayload(from reader: inout BinaryReader) throws(CodecError) {
        let outer = try reader.enter()
        for index in indices {
            guard !reader.isAtEnd else {
                throw reader.malformed("clear and personal part are not of one record")
            }
            do throws(CodecError) {
                try self[index].mergePayload(from: &reader)
            } catch {
                throw error.within(index: index)
            }
        }
        guard reader.isAtEnd else {
            throw reader.malformed("clear and personal part are not of one record")
        }
        reader.leave(outer)
    }

    /// Writes an array.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) {
        writer.beginArray()
        for element in self { element.writeJSON(to: &writer) }
        writer.endArray()
    }

    /// Reads an array; bounds hold for each element.
    ///
    /// - Throws: `CodecError` naming the element by its index, counted from 0.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Self {
        guard case .array(let values) = json else { throw .wrongType(json, "an array") }
        if let limit = traits.elementLimit, values.count > limit {
            throw .tooMany(values.count, limit)
        }
        if traits.isRequired && values.isEmpty { throw .missing(fieldType) }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for value in values {
            do throws(CodecError) {
                elements.append(try Element.readJSON(value, traits, unknownFields))
            } catch {
                throw error.within(index: elements.count)
            }
        }
        return elements
    }

    /// Holds number and elements against their bounds.
    ///
    /// - Throws: `CodecError` naming the element by its index, counted from 0.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {
        if let limit = traits.elementLimit, count > limit { throw .tooMany(count, limit) }
        if traits.isRequired && isEmpty { throw .missing(Self.fieldType) }
        for (index, element) in enumerated() {
            do throws(CodecError) {
                try element.checkField(traits)
            } catch {
                throw error.within(index: index)
            }
        }
    }

    /// Describes it as an array of its elements.
    public static var fieldType: FieldType {
        .array(Element.fieldType, isNullable: Element.isNullable)
    }

    /// Gives it as JSON.
    public var columnValue: ColumnValue { .json(JSONText(writing: self)) }
}
