extension Record {
    /// Gives the values of the shown fields in order; `schema().shownFields` has their names.
    public func columnValues() -> [ColumnValue] { columns().map(\.value) }

    /// Gives names and values of the shown fields in order.
    public func columns() -> [(name: String, value: ColumnValue)] {
        var collector = ColumnCollector()
        do throws(CodecError) {
            try walk(&collector)
        } catch {
            preconditionFailure("\(Self.recordName) refuses to be looked at: \(error)")
        }
        return collector.columns
    }

    /// Gives the value of one shown field; nil when there is no such field.
    ///
    /// - Complexity: O(number of fields).
    public func columnValue(named name: String) -> ColumnValue? {
        columns().first { $0.name == name }?.value
    }

    /// Finds the shown fields whose values are others in an older record.
    ///
    /// - Returns: The differences in the order of the fields, `from` the older value `to` this one.
    public func differences(from older: Self) -> [FieldDifference] {
        var differences: [FieldDifference] = []
        for (old, new) in zip(older.columns(), columns()) where old.value != new.value {
            differences.append(
                FieldDifference(field: new.name, from: old.value.json, to: new.value.json)
            )
        }
        return differences
    }
}

/// Collects the shown fields of a record.
struct ColumnCollector: FieldCoder {
    var columns: [(name: String, value: ColumnValue)] = []

    mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError) {
        if traits.isHidden { return }
        columns.append((name.description, value.columnValue))
    }
}
