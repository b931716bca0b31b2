/// Names which way a scan goes.
public enum ScanDirection: Sendable {
    /// From small keys to great ones.
    case forward
    /// From great keys to small ones.
    case backward
}
