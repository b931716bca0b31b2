/// Collects the outcomes of a group's jobs and hands out those of a job when all are final.
///
/// An outcome is put in only when what it says is durable.
struct GroupAnswers {
    private let jobs: [CommandQueue.Job]
    private var outcomes: [[CommandOutcome]]
    private var nextJob = 0

    /// Begins with no outcome.
    init(_ jobs: [CommandQueue.Job]) {
        self.jobs = jobs
        outcomes = jobs.map { job in
            var empty: [CommandOutcome] = []
            empty.reserveCapacity(job.commands.count)
            return empty
        }
    }

    /// Puts in the outcomes of the next unit of a job.
    mutating func put(_ new: [CommandOutcome], of unit: UnitOfWork) {
        outcomes[unit.job] += new
    }

    /// Answers the jobs that have all their outcomes now; each is answered once, in order.
    mutating func handOut() {
        while nextJob < jobs.count, outcomes[nextJob].count == jobs[nextJob].commands.count {
            jobs[nextJob].complete(outcomes[nextJob])
            outcomes[nextJob] = []
            nextJob += 1
        }
    }
}
