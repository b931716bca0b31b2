import LMDB

extension LogIndex {
    /// Says why the index refuses all work until it is opened again; nil while it does not.
    public var failure: LMDBError? { environment.failure }
}
