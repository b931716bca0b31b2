import Testing

/// Expects a value; `#expect` itself cannot look into a value that is not copyable.
func expect<Value: Equatable>(
    _ found: Value,
    is wanted: Value,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(found == wanted, sourceLocation: sourceLocation)
}
