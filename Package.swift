// swift-tools-version: 6.2
import PackageDescription

/// Compiler features of every target.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Rooms of the engine.
///
/// Imports run one way; `Tests/RepositoryTests` holds this table against the code.
let rooms: [Room] = [
    Room("LMDB", uses: ["CLMDB"], features: ["Lifetimes"]),
    Room("HansardRecords"),
    Room("HansardLog", uses: ["LMDB", "HansardRecords"], products: [.crypto]),
    Room("HansardDomain", uses: ["HansardRecords"], testUses: ["HansardReadModel"]),
    Room("HansardReadModel", uses: ["LMDB", "HansardLog", "HansardRecords", "HansardDomain"]),
    Room("HansardChannels", uses: ["HansardRecords", "HansardDomain"], products: [.crypto]),
    Room(
        "HansardEngine",
        uses: [
            "LMDB", "HansardRecords", "HansardLog", "HansardDomain", "HansardReadModel",
            "HansardChannels",
        ],
        products: [.crypto, .logging]
    ),
    Room(
        "HansardServer",
        uses: [
            "HansardRecords", "HansardDomain", "HansardReadModel", "HansardChannels",
            "HansardEngine", "HansardLog",
        ],
        products: [.hummingbird, .logging, .lifecycle],
        testProducts: [.hummingbirdTesting, .lifecycleTestKit]
    ),
    Room(
        "HansardTesting",
        uses: [
            "HansardRecords", "HansardLog", "HansardDomain", "HansardReadModel", "HansardChannels",
            "HansardEngine",
        ],
        products: [.crypto]
    ),
]

/// One target, its test target and what both may import.
struct Room {
    var name: String
    var uses: [String]
    var products: [Target.Dependency]
    var features: [String]

    /// Packages that only the tests need.
    var testProducts: [Target.Dependency]
    /// Rooms that only the tests use.
    var testUses: [String]

    init(
        _ name: String,
        uses: [String] = [],
        products: [Target.Dependency] = [],
        testProducts: [Target.Dependency] = [],
        testUses: [String] = [],
        features: [String] = []
    ) {
        self.name = name
        self.uses = uses
        self.products = products
        self.testProducts = testProducts
        self.testUses = testUses
        self.features = features
    }

    var target: Target {
        .target(
            name: name,
            dependencies: uses.map { .target(name: $0) } + products,
            swiftSettings: settings + features.map { .enableExperimentalFeature($0) }
        )
    }

    var testTarget: Target {
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name)] + (uses + testUses).map { .target(name: $0) }
                + products
                + testProducts,
            swiftSettings: settings + features.map { .enableExperimentalFeature($0) }
        )
    }
}

extension Target.Dependency {
    static let crypto = product(name: "Crypto", package: "swift-crypto")
    static let logging = product(name: "Logging", package: "swift-log")
    static let lifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let lifecycleTestKit = product(
        name: "ServiceLifecycleTestKit",
        package: "swift-service-lifecycle"
    )
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let hummingbirdTesting = product(name: "HummingbirdTesting", package: "hummingbird")
    static let httpClient = product(name: "AsyncHTTPClient", package: "async-http-client")
    static let arguments = product(name: "ArgumentParser", package: "swift-argument-parser")
}

/// The command line, and the tests that drive several rooms or the built binary.
let whole: [Target] = [
    .executableTarget(
        name: "hansard",
        dependencies: rooms.map { .target(name: $0.name) } + [
            .arguments, .logging, .lifecycle, .hummingbird, .httpClient, .crypto,
        ],
        swiftSettings: settings
    )
]
let wholeTests: [Target] = [
    .testTarget(
        name: "CommandLineTests",
        dependencies: ["hansard"] + rooms.map { .target(name: $0.name) },
        swiftSettings: settings
    ),
    .testTarget(
        name: "ModelTests",
        dependencies: rooms.map { .target(name: $0.name) },
        swiftSettings: settings
    ),
    .testTarget(
        name: "EndToEndTests",
        dependencies: ["hansard"] + rooms.map { .target(name: $0.name) },
        exclude: ["HelpDesk/helpdesk_counts.py"],
        swiftSettings: settings
    ),
    .testTarget(name: "RepositoryTests", dependencies: rooms.map { .target(name: $0.name) }),
]

/// `HANSARD_TESTS_OF=HansardLog` builds the tests of one room only: linking all takes a minute.
let chosenTests = Context.environment["HANSARD_TESTS_OF"]
let tests = (rooms.map(\.testTarget) + wholeTests)
    .filter { target in
        chosenTests.map { target.name == $0 || target.name == "\($0)Tests" } ?? true
    }

let package = Package(
    name: "hansard",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLMDB",
            pkgConfig: "lmdb",
            providers: [.apt(["liblmdb-dev"])]
        )
    ] + rooms.map(\.target) + whole + tests
)
