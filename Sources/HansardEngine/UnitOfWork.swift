/// Is what is accepted or refused as one: a single command, or an atomic batch.
struct UnitOfWork {
    /// Job it is a part of, by its place in the group.
    let job: Int
    /// Its commands, by their places in the job.
    let commands: Range<Int>

    /// Lists the units of a group of jobs, in the order they are decided.
    static func list(_ jobs: [CommandQueue.Job]) -> [UnitOfWork] {
        var units: [UnitOfWork] = []
        for (number, job) in jobs.enumerated() {
            if job.isAtomic {
                units.append(UnitOfWork(job: number, commands: job.commands.indices))
            } else {
                units += job.commands.indices.map {
                    UnitOfWork(job: number, commands: $0..<$0 + 1)
                }
            }
        }
        return units
    }
}
