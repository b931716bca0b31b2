import LMDB
import Testing

@testable import HansardLog

@Suite struct StorageOptionsTests {
    @Test func onlyAWriterGrowsTheFileAhead() {
        var options = StorageOptions()
        #expect(options.environment(.full, growthByteCount: 5).growthByteCount == 5)
        options.access = .reader
        #expect(options.environment(.full, growthByteCount: 5).growthByteCount == 0)
        #expect(options.environment(.full).mapSize == 64 << 30)
    }

    @Test func readerIsNoWriter() {
        guard case .reader = StorageOptions.reader.access else {
            Issue.record("it is a writer")
            return
        }
    }

    @Test func processKnowsItsVariablesAndTheTime() {
        #expect(Process.environmentVariable("HANSARD_NO_SUCH_VARIABLE") == nil)
        #expect(Process.environmentVariable("PATH") != nil)
        #expect(Process.now() > Sample.start)
    }
}
