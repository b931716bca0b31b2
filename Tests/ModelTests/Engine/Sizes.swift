import Foundation

/// Chooses between the sizes of every day and those of `HANSARD_SOAK`.
enum Sizes {
    static let isSoak = ProcessInfo.processInfo.environment["HANSARD_SOAK"] != nil

    /// Gives the seed that `HANSARD_SEED` names, to run one history again; nil when it is not set.
    static let seed = ProcessInfo.processInfo.environment["HANSARD_SEED"].flatMap { UInt64($0) }

    static func choose(_ daily: Int64, soak: Int64) -> Int64 { isSoak ? soak : daily }
}
