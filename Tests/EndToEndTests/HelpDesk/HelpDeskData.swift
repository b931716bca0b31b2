import Foundation

/// Finds the logs to replay: a real one, which is no part of this project, and one made up.
enum HelpDeskData {
    /// Says what to do where the real log is absent.
    static let absence =
        "helpdesk.csv is not here; set HANSARD_DATA to the folder that holds event-logs/"

    /// Path of the real log.
    static var realLog: String {
        let named = ProcessInfo.processInfo.environment["HANSARD_DATA"]
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = named.map { URL(filePath: $0) } ?? root.appending(path: "../shared/data")
        return data.appending(path: "event-logs/helpdesk.csv").standardizedFileURL
            .path(percentEncoded: false)
    }

    /// Says whether the real log is there.
    static var isPresent: Bool { FileManager.default.fileExists(atPath: realLog) }

    /// Reads the real log, or its first rows.
    static func realRows(_ count: Int = .max) throws -> [UInt8] {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: realLog)))
        guard count < .max else { return bytes }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: count + 1)
        return Array(lines.prefix(count + 1).joined(separator: [UInt8(ascii: "\n")]))
    }

    /// Holds what the real log has not: agents who come late, odd endings, quotes, other zones.
    static let madeUpLog = [
        "case:concept:name,concept:name,org:resource,time:timestamp",
        // Resolved on a day that February has not, and never touched again.
        "Rests,Take in charge ticket,Zoë,2020-08-30 10:00:00+00:00",
        "Rests,Resolve ticket,Zoë,2020-08-31 10:00:00.250000+00:00",
        // Closed without a word, twice, then taken up by the same agent and by another.
        "Clerk,Closed,Ann,2020-09-01 10:00:00+02:00",
        "Clerk,Closed,Ann,2020-09-01 08:00:00Z",
        "Clerk,Take in charge ticket,Ann,2020-09-03 08:00:00+00:00",
        "Clerk,Resolve ticket,Ben,2020-09-03 09:00:00+00:00",
        "Clerk,Closed,Ann,2020-09-03 09:00:00+00:00",
        "Clerk,Resolve ticket,Ben,2020-09-10 09:00:00+00:00",
        // A verdict comes first and twice; waiting is asked for twice, then ends both ways.
        "\"Case \"\"C\"\", east\",VERIFIED,Ben,2020-09-02 08:00:00+00:00",
        "\"Case \"\"C\"\", east\",Wait,Ben,2020-09-02 08:00:00+00:00",
        "\"Case \"\"C\"\", east\",Wait,Ann,2020-09-02 08:00:01+00:00",
        "\"Case \"\"C\"\", east\",VERIFIED,Ben,2020-09-02 08:00:02+00:00",
        "\"Case \"\"C\"\", east\",Insert ticket,Ben,2020-09-02 08:00:03+00:00",
        "\"Case \"\"C\"\", east\",Wait,Ben,2020-09-02 08:00:04+00:00",
        "\"Case \"\"C\"\", east\",Resolve ticket,Ben,2020-09-02 08:00:05+00:00",
        "\"Case \"\"C\"\", east\",Resolve ticket,Zoë,2020-09-02 08:00:06+00:00",
        // Work and closing long after the resolve, before retention and after it.
        "Late,Resolve ticket,Ann,2020-09-05 08:00:00+00:00",
        "Late,Assign seriousness,Ann,2021-03-04 08:00:01+00:00",
        "Later,Resolve ticket,Ann,2020-09-05 08:00:00+00:00",
        "Later,Assign seriousness,Ann,2021-03-05 08:00:00+00:00",
        "Latest,Resolve ticket,Ann,2020-09-05 08:00:00+00:00",
        "Latest,Closed,Ann,2021-03-20 08:00:00+00:00",
        "Latest,INVALID,Ben,2021-03-20 08:00:00+00:00",
        // Still at work in the end, and an hour at which retention is just due.
        "Open,Schedule intervention,Zoë,2021-02-28 10:00:00.250000+00:00",
        "Open,Wait,Zoë,2021-03-21 10:00:00+00:00",
    ]
    .map { $0 + "\r\n" }.joined()
}
