import LMDB

extension ReadModel {
    /// Says why the tables refuse all work until they are opened again; nil while they do not.
    public var failure: LMDBError? { environment.failure }
}
