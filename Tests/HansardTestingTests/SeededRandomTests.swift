import HansardTesting
import Testing

@Suite struct SeededRandomTests {
    @Test func theSeriesIsTheSameForEver() {
        var random = SeededRandom(seed: 42)
        let numbers = (0..<4).map { _ in random.below(1_000) }
        var again = SeededRandom(seed: 42)
        let repeated = (0..<4).map { _ in again.below(1_000) }
        #expect(numbers == repeated)
        #expect(numbers == Self.golden)
    }

    @Test func branchesOfOneSeedDiffer() {
        let firsts = (0 as UInt64..<1_000)
            .map { branch in
                var random = SeededRandom(seed: 42, branch: branch)
                return random.next()
            }
        #expect(Set(firsts).count == 1_000)
    }

    @Test func numbersStayWithinTheirBounds() {
        var random = SeededRandom(seed: 1)
        var seen: Set<Int> = []
        for _ in 0..<1_000 {
            seen.insert(random.within(3...6))
            let soon = random.soon(within: 10...20)
            #expect((10...20).contains(soon))
            let least = random.below(0)
            #expect(least == 0)
        }
        #expect(seen == [3, 4, 5, 6])
    }

    @Test func weightsAreKept() {
        var random = SeededRandom(seed: 1)
        var counts = [0, 0, 0]
        for _ in 0..<4_000 { counts[random.pick(weights: [1, 0, 3])] += 1 }
        #expect(counts[1] == 0)
        #expect((850...1_150).contains(counts[0]))
        let never = random.happens(perMille: 0)
        let always = random.happens(perMille: 1_000)
        #expect(!never && always)
    }

    private static let golden = [386, 921, 83, 603]
}
