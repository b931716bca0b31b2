extension FieldTraits {
    /// Asks for a value as well; text must not be blank.
    @inlinable public var asRequired: FieldTraits {
        var traits = self
        traits.isRequired = true
        return traits
    }

    /// Marks the field as sealed with the customer's key as well.
    @inlinable public var asPersonal: FieldTraits {
        var traits = self
        traits.isPersonal = true
        return traits
    }

    /// Marks the field as stored and never shown as well.
    @inlinable public var asHidden: FieldTraits {
        var traits = self
        traits.isHidden = true
        return traits
    }

    /// Bounds the number of elements as well; the other bounds hold for each element.
    @inlinable
    public func asItems(_ count: Int) -> FieldTraits {
        var traits = self
        traits.itemLimit = Int32(clamping: count)
        return traits
    }

    /// Says what the field means, for schemas.
    @inlinable
    public func about(_ text: StaticString) -> FieldTraits {
        var traits = self
        traits.aboutText = text
        return traits
    }

    /// Names the unit of a number, for schemas.
    @inlinable
    public func unit(_ name: StaticString) -> FieldTraits {
        var traits = self
        traits.unitText = name
        return traits
    }

    /// Adds the bounds and markings of another; where both bound values, the other's bounds win.
    @inlinable
    public func adding(_ other: FieldTraits) -> FieldTraits {
        var traits = self
        if other.rule != .none {
            traits.rule = other.rule
            traits.lower = other.lower
            traits.upper = other.upper
        }
        if other.itemLimit != 0 { traits.itemLimit = other.itemLimit }
        if other.aboutText.utf8CodeUnitCount != 0 { traits.aboutText = other.aboutText }
        if other.unitText.utf8CodeUnitCount != 0 { traits.unitText = other.unitText }
        traits.isRequired = isRequired || other.isRequired
        traits.isPersonal = isPersonal || other.isPersonal
        traits.isHidden = isHidden || other.isHidden
        return traits
    }

    /// Gives the bounds of a number; nil when it has none.
    public var numberBounds: ClosedRange<Int64>? {
        rule == .range && lower <= upper ? lower...upper : nil
    }

    /// Gives the greatest length of text in Unicode scalars; nil when another rule or none holds.
    public var scalarLimit: Int? {
        rule == .varchar || rule == .token || rule == .color ? Int(upper) : nil
    }

    /// Gives the greatest length of text or JSON in bytes; nil when another rule or none holds.
    public var byteLimit: Int? { rule == .text || rule == .json ? Int(upper) : nil }

    /// Gives the shape that JSON must have; nil when any value or no JSON is asked for.
    public var jsonShape: JSONShape? {
        rule == .json ? JSONShape(rawValue: UInt8(truncatingIfNeeded: lower)) : nil
    }

    /// Gives the greatest number of elements of an array; nil when there is no bound.
    public var elementLimit: Int? { itemLimit == 0 ? nil : Int(itemLimit) }
}
