import HansardRecords
import Testing

@testable import HansardLog

@Suite struct HostileRecordTests {
    @Test func mutatedRecordsNeverTrap() throws {
        let seed = Trial.seed()
        var random = SeededGenerator(state: seed)
        var seeds = GoldenRecordTests.all.map { [UInt8](hex: $0.hex) }
        for _ in 0..<20 {
            var bytes: [UInt8] = []
            try RecordWriter.write(
                Sample.random(using: &random),
                position: 1,
                recordedAt: Sample.start,
                key: GoldenRecordTests.key,
                into: &bytes
            )
            seeds.append(bytes)
        }
        let rounds = Trial.rounds(50_000, soak: 1_000_000)
        var accepted = 0
        var opened = 0
        for round in 0..<rounds {
            // Behind the checksum, which is mended: whoever damages on purpose mends it too.
            var bytes = random.mutated(seeds[round % seeds.count], from: 4)
            bytes.mendChecksum()
            do throws(LogError) {
                try RecordReader.check(bytes.span.bytes, position: 1)
                let parts = try RecordReader.parts(bytes.span.bytes, position: 1)
                accepted += 1
                guard isSound(parts, bytes) else {
                    Issue.record("round \(round), seed \(seed): \(bytes.hex)")
                    return
                }
                guard !parts.box.isEmpty else { continue }
                _ = try Box.open(bytes.span.bytes, parts, key: GoldenRecordTests.key)
                opened += 1
            } catch {
                guard case .corrupt(1, _) = error else {
                    Issue.record("round \(round), seed \(seed): \(error)")
                    return
                }
            }
        }
        // A box is authenticated together with the header: hardly any mutation leaves it whole.
        #expect(accepted > 0 && accepted < rounds, "seed \(seed)")
        #expect(opened < rounds / 20, "seed \(seed): \(opened) boxes opened")
    }

    @Test func mutatedFrontiersNeverTrap() {
        let seed = Trial.seed()
        var random = SeededGenerator(state: seed)
        for round in 0..<Trial.rounds(5_000, soak: 200_000) {
            var frontier = TreeFrontier()
            for number in 0..<Int.random(in: 0...70, using: &random) {
                frontier.append(.leaf([UInt8(number)].span.bytes))
            }
            let bytes = random.mutated(frontier.encoded())
            guard let read = TreeFrontier(decoding: bytes.span.bytes) else { continue }
            if read.encoded() != bytes {
                Issue.record("round \(round), seed \(seed): \(bytes.hex)")
                return
            }
            _ = read.root
        }
    }

    @Test func mutatedHashBlocksNeverTrap() {
        let seed = Trial.seed()
        var random = SeededGenerator(state: seed)
        for round in 0..<Trial.rounds(5_000, soak: 200_000) {
            let count = Int.random(in: 0...40, using: &random) * 8
            let bytes = random.mutated((0..<count).map { UInt8(truncatingIfNeeded: $0) })
            guard let hashes = HashBlock.decode(bytes.span.bytes) else { continue }
            if hashes.flatMap(\.bytes) != bytes || !(1...31).contains(hashes.count) {
                Issue.record("round \(round), seed \(seed): \(bytes.hex)")
                return
            }
        }
    }

    @Test func mutatedKeysNeverTrap() throws {
        let seed = Trial.seed()
        var random = SeededGenerator(state: seed)
        let wrapped = [UInt8](hex: WrappedKeyTests.golden)
        for round in 0..<Trial.rounds(2_000, soak: 100_000) {
            let bytes = random.mutated(wrapped)
            guard bytes != wrapped else { continue }
            do throws(KeyStoreError) {
                let key = try WrappedKey.unwrap(
                    bytes.span.bytes,
                    .data,
                    id: 300,
                    master: WrappedKeyTests.master()
                )
                #expect(key == nil && bytes == [2], "round \(round), seed \(seed)")
            } catch {
                #expect(error == .damaged(keyID: 300), "round \(round), seed \(seed)")
            }
        }
    }

    /// Says whether what was accepted lies within its bytes and could have been written.
    private func isSound(_ parts: RecordReader.Parts, _ bytes: [UInt8]) -> Bool {
        let event = NewEvent(header: parts.header, clear: Array(bytes[parts.clear]), personal: [])
        guard parts.clear.lowerBound >= RecordLayout.fixedByteCount,
            parts.clear.upperBound == parts.box.lowerBound, parts.box.upperBound == bytes.count,
            parts.box.isEmpty || parts.box.count >= RecordLayout.tagByteCount,
            RecordWriter.problem(of: event) == nil
        else { return false }
        var again: [UInt8] = []
        do {
            try RecordWriter.write(
                event,
                position: 1,
                recordedAt: parts.header.recordedAt,
                key: nil,
                into: &again
            )
            return try RecordReader.parts(again.span.bytes, position: 1).header == parts.header
        } catch {
            return false
        }
    }
}
