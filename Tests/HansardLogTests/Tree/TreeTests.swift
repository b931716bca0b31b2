import Crypto
import Testing

@testable import HansardLog

@Suite struct TreeTests {
    /// Leaves and roots of the reference implementation of certificate transparency.
    ///
    /// Source: google/certificate-transparency, `merkletree/merkle_tree_test.cc`.
    static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ]
    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test func rootsAreThePublishedOnes() {
        var frontier = TreeFrontier()
        #expect(frontier.root.description == Self.roots[0])
        for (size, leaf) in Self.leaves.enumerated() {
            frontier.append(.leaf([UInt8](hex: leaf).span.bytes))
            #expect(frontier.root.description == Self.roots[size + 1], "\(size + 1) leaves")
            #expect(frontier.size == Int64(size + 1))
        }
    }

    @Test func rootsAreThoseOfTheRecursiveDefinition() {
        var frontier = TreeFrontier()
        var data: [[UInt8]] = []
        for size in 0...300 {
            #expect(frontier.root.bytes == Self.slowRoot(data[...]), "\(size) leaves")
            let leaf = [UInt8](repeating: UInt8(size % 256), count: size % 70)
            data.append(leaf)
            frontier.append(.leaf(leaf.span.bytes))
        }
    }

    @Test func storedFrontierGoesOnWhereItWas() throws {
        var frontier = TreeFrontier()
        for size in 0..<130 {
            let bytes = frontier.encoded()
            #expect(bytes.count == 8 + 32 * size.nonzeroBitCount)
            let read = try #require(Self.read(bytes))
            #expect(read == frontier)
            frontier = read
            frontier.append(.leaf([UInt8(size)].span.bytes))
        }
        let expected = Self.slowRoot((0..<130).map { [UInt8($0)] }[...])
        #expect(frontier.root.bytes == expected)
    }

    @Test func bytesThatAreNoFrontierAreRefused() {
        var frontier = TreeFrontier()
        for number in 0..<5 { frontier.append(.leaf([UInt8(number)].span.bytes)) }
        let bytes = frontier.encoded()
        for count in 0..<bytes.count {
            let cut = Array(bytes[..<count])
            #expect(Self.read(cut) == nil, "\(count) bytes")
        }
        let longer = bytes + [0]
        #expect(Self.read(longer) == nil)
        let negative = [UInt8](repeating: 0xFF, count: 8 + 64 * 32)
        #expect(Self.read(negative) == nil)
    }

    @Test func hashTakesExactly32Bytes() throws {
        #expect(TreeHash([UInt8](repeating: 1, count: 31)) == nil)
        #expect(TreeHash([UInt8](repeating: 1, count: 33)) == nil)
        let bytes = Array(0..<32) as [UInt8]
        let hash = try #require(TreeHash(bytes))
        #expect(hash.bytes == bytes)
        #expect(hash.description == bytes.hex)
    }

    /// Reads a stored frontier.
    private static func read(_ bytes: [UInt8]) -> TreeFrontier? {
        TreeFrontier(decoding: bytes.span.bytes)
    }

    /// Computes a root as the RFC defines it.
    ///
    /// Source: RFC 6962 §2.1.
    static func slowRoot(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        guard let first = leaves.first else { return Array(SHA256.hash(data: [UInt8]())) }
        if leaves.count == 1 { return Array(SHA256.hash(data: [0] + first)) }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        let middle = leaves.startIndex + half
        return Array(
            SHA256.hash(data: [1] + slowRoot(leaves[..<middle]) + slowRoot(leaves[middle...]))
        )
    }
}
