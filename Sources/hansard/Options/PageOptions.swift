import ArgumentParser
import HansardReadModel
import HansardServer

/// Holds which page of a list is shown: the API's names.
struct PageOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Go on where a page ended.", valueName: "cursor")
    )
    var cursor: String?

    @Option(help: ArgumentHelp("Number of conversations, 1 to 200.", valueName: "count"))
    var limit = 50

    /// Gives the options as the parameters of the API.
    var pairs: [(name: String, value: String)] {
        var pairs = [(name: "limit", value: String(limit))]
        if let cursor { pairs.append(("cursor", cursor)) }
        return pairs
    }

    /// Says on standard error how to see the next page, if there is one.
    static func tellNext(_ cursor: PageCursor?) {
        if let cursor { Output.complain("more: --cursor \(cursor.text)") }
    }
}
