import LMDB

extension EventLog {
    /// Says why log or keys refuse all work until they are opened again; nil while they do not.
    public var failure: LMDBError? { environment.failure ?? keys.environment.failure }
}
