import Crypto
import Synchronization
import Testing

@testable import HansardLog

@Suite struct MasterKeyTests {
    @Test func masterKeyIsMadeOnceAndTheOperatorIsTold() throws {
        let tenant = try TemporaryTenant()
        let lines = Mutex<[String]>([])
        tenant.options.warn = { line in lines.withLock { $0.append(line) } }
        try tenant.openKeys().close()
        #expect(tenant.mode("master.key") == 0o600)
        let bytes = try tenant.read("master.key")
        #expect(bytes.count == 32)
        try tenant.openKeys().close()
        #expect(try tenant.read("master.key") == bytes)
        let said = lines.withLock { $0 }
        #expect(said.count == 1)
        #expect(said[0].contains("keep a copy elsewhere"))
        #expect(said[0].contains(tenant.path("master.key")))
    }

    @Test func wrongMasterKeyIsNamedWithTheRemedy() throws {
        let tenant = try TemporaryTenant()
        try tenant.openKeys().close()
        try tenant.write("master.key", [UInt8](repeating: 7, count: 32))
        let error = caught(KeyStoreError.self) { _ = try tenant.openKeys() }
        #expect(
            error
                == .wrongMasterKey(source: tenant.path("master.key"), path: tenant.path("keys"))
        )
        #expect(error?.description.contains("give the tenant's own master key") == true)
    }

    @Test func missingMasterKeyIsNamedWithTheRemedy() throws {
        let tenant = try TemporaryTenant()
        try tenant.openKeys().close()
        let bytes = try tenant.read("master.key")
        try tenant.remove("master.key")
        for access in [StorageOptions.Access.writer, .reader] {
            tenant.options.access = access
            let error = caught(KeyStoreError.self) { _ = try tenant.openKeys() }
            #expect(error == .masterKeyMissing(path: tenant.path("keys")))
            #expect(error?.description.contains("HANSARD_MASTER_KEY_FILE") == true)
            #expect(!tenant.has("master.key"))
        }
        try tenant.write("master.key", bytes)
        #expect(try tenant.openKeys().lookupKey().bitCount == 256)
    }

    @Test func masterKeyMayComeFromTheEnvironment() throws {
        let tenant = try TemporaryTenant()
        let key = (0..<32).map { UInt8($0) &* 7 }
        let text = base64(key)
        tenant.options.environmentVariable = { $0 == "HANSARD_MASTER_KEY" ? text : nil }
        let lookup = try tenant.openKeys().lookupKey()
        #expect(!tenant.has("master.key"))
        // The same key by each of the other ways.
        let file = tenant.path("elsewhere.key")
        tenant.options.environmentVariable = { $0 == "HANSARD_MASTER_KEY_FILE" ? file : nil }
        try tenant.write("elsewhere.key", key)
        #expect(try tenant.openKeys().lookupKey() == lookup)
        try tenant.write("elsewhere.key", Array("\(text)\n".utf8))
        #expect(try tenant.openKeys().lookupKey() == lookup)
        tenant.options.environmentVariable = { $0.isEmpty ? "" : nil }
        try tenant.write("master.key", key)
        #expect(try tenant.openKeys().lookupKey() == lookup)
    }

    @Test(arguments: [
        ("not base64!", "it is not base64"), ("Zm9v", "it has 3 bytes"),
        (base64([UInt8](repeating: 1, count: 33)), "it has 33 bytes"),
    ])
    func badKeysInTheEnvironmentAreRefused(_ text: String, _ reason: String) throws {
        let tenant = try TemporaryTenant()
        tenant.options.environmentVariable = { $0 == "HANSARD_MASTER_KEY" ? text : nil }
        let error = caught(KeyStoreError.self) { _ = try tenant.openKeys() }
        #expect(error == .badMasterKey(source: "HANSARD_MASTER_KEY", reason: reason))
        #expect(error?.description.hasSuffix("; give 32 bytes") == true)
        #expect(error?.description.contains(text) == false)
    }

    @Test func badKeyFilesAreRefused() throws {
        let tenant = try TemporaryTenant()
        try tenant.write("master.key", [1, 2, 3])
        #expect(
            throws: KeyStoreError.badMasterKey(
                source: tenant.path("master.key"),
                reason: "it has 3 bytes"
            )
        ) { _ = try tenant.openKeys() }
        let file = tenant.path("nowhere.key")
        tenant.options.environmentVariable = { $0 == "HANSARD_MASTER_KEY_FILE" ? file : nil }
        let error = caught(KeyStoreError.self) { _ = try tenant.openKeys() }
        #expect(error?.description.contains("no such file") == true)
    }
}
