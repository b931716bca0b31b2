import HansardChannels

/// Is what one customer, or one group, wants of the shop over some days.
struct Errand: Sendable {
    /// Place among the errands, by the time of their first message, from 0.
    let number: Int
    /// Who writes; the first one begins.
    let people: [Persona]
    /// Where they write.
    let provider: Provider
    /// Business's own account there; nil where webhooks name none.
    let account: String?
    /// Group and its title, where it is one.
    let group: (id: String, title: String)?
    /// What happens, by time.
    var steps: [Step]

    /// Number of steps that are done.
    var done = 0
    /// Our id of its conversation now; 0 before the first message.
    var conversationID: Int64 = 0
    /// Our ids of its people; 0 for those who have not written.
    var customerIDs: [Int64]
    /// Our ids of its messages by their numbers; 0 for those that are not written.
    var messageIDs: [Int64] = []
    /// Our ids of the files of its messages by their numbers.
    var attachmentIDs: [Int: Int64] = [:]

    /// Makes an errand that has not begun.
    init(
        number: Int,
        people: [Persona],
        provider: Provider,
        account: String?,
        group: (id: String, title: String)?
    ) {
        self.number = number
        self.people = people
        self.provider = provider
        self.account = account
        self.group = group
        steps = []
        customerIDs = people.map { _ in 0 }
    }

    /// Time of the next step; nil when all is done.
    var nextTime: Int64? { done < steps.count ? steps[done].time : nil }
}
