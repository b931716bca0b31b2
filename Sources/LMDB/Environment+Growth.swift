import CLMDB
import Glibc
import Synchronization

extension Environment {
    /// Fills the file with zeros ahead of the last used page; called by the holder of the write
    /// lock, so that no page is being written there.
    ///
    /// A crash in the middle leaves a longer file, nothing else. A full disk ends the growing, not
    /// the transaction: its commit finds out by itself.
    func growAhead() throws(LMDBError) {
        guard !state.withLock({ $0.hasGrowthEnded }) else { return }
        var info = MDB_envinfo()
        try noting(.envInfo) { mdb_env_info(pointer, &info) }
        var pages = MDB_stat()
        try noting(.envStat) { mdb_env_stat(pointer, &pages) }
        let used = (Int(info.me_last_pgno) + 1) * Int(pages.ms_psize)
        let step = options.growthByteCount
        if let grown = state.withLock({ $0.grownByteCount }), used + step / 2 <= grown { return }
        var descriptor: mdb_filehandle_t = -1
        try noting(.envGetDescriptor) { mdb_env_get_fd(pointer, &descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return endGrowth() }
        var end = max(Int(status.st_size), used)
        let target = used + step
        if end < target {
            let zeros = [UInt8](repeating: 0, count: Limits.zeroFillByteCount)
            while end < target {
                let count = pwrite(descriptor, zeros, min(zeros.count, target - end), off_t(end))
                guard count > 0 else { return endGrowth() }
                end += count
            }
            let file = descriptor
            try noting(.envSync) { fdatasync(file) == 0 ? 0 : errno }
        }
        state.withLock { [end] in $0.grownByteCount = end }
    }

    private func endGrowth() {
        state.withLock { $0.hasGrowthEnded = true }
    }
}
