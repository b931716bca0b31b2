import Glibc

/// Knows which boot of the machine this is: what LMDB wrote without a sync survives a killed
/// process, but not a boot.
enum BootID {
    /// Reads the kernel's random id of this boot.
    ///
    /// - Returns: text bytes; empty where the kernel does not tell, which equals no boot.
    static func current() -> [UInt8] {
        let file = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        guard count > 0 else { return [] }
        return bytes.prefix(count).filter { $0 > 0x20 }
    }
}
