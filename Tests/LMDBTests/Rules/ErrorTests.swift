import Testing

@testable import LMDB

@Suite struct ErrorTests {
    @Test(arguments: LMDBCall.allCases)
    func everyErrorNamesItsCall(call: LMDBCall) {
        let error = LMDBError(-30_792, call)
        #expect(error.call == call.rawValue && error.code == .mapFull)
        #expect("\(error)".hasPrefix("\(call.rawValue): MDB_MAP_FULL"))
        #expect("\(error)".contains("(-30792): close the transactions and grow the map"))
    }

    @Test func everyOwnCodeHasAReasonAndARemedy() {
        for code in [LMDBError.Code.environmentClosed, .environmentFailed] {
            #expect(code.ownReason != nil)
            #expect("\(LMDBError(code: code, call: "x"))".contains(code.ownReason ?? "?"))
        }
        #expect(LMDBError.Code.environmentFailed.remedy == LMDBError.Code.panic.remedy)
    }

    @Test func unknownCodesSurvive() {
        let error = LMDBError(code: .init(rawValue: -30_779), call: "mdb_put")
        #expect("\(error)".contains("(-30779)"))
        #expect(LMDBError.Code(rawValue: 12_345).remedy == nil)
        #expect(LMDBError.Code(rawValue: 5) == .ioError)
    }

    @Test func codesThatPeopleCanMendHaveARemedy() {
        let codes: [LMDBError.Code] = [
            .mapFull, .noSpace, .overQuota, .readersFull, .databasesFull, .transactionFull,
            .keyExists, .busy, .mapResized, .incompatible, .badTransaction, .badSize,
            .targetExists, .panic, .corrupted, .pageNotFound,
        ]
        for code in codes { #expect(code.remedy != nil, "\(code.rawValue)") }
    }

    @Test func aFailingSyncLeavesDoubtAndAFullDiskDoesNot() {
        #expect(LMDBError(failedInput, .envSync).leavesFilesInDoubt)
        #expect(LMDBError(failedInput, .txnCommit).leavesFilesInDoubt)
        #expect(LMDBError(code: .noSpace, call: "mdb_env_sync").leavesFilesInDoubt)
        #expect(!LMDBError(code: .noSpace, call: "mdb_txn_commit").leavesFilesInDoubt)
        #expect(!LMDBError(code: .mapFull, call: "mdb_txn_commit").leavesFilesInDoubt)
        #expect(!LMDBError(failedInput, .get).leavesFilesInDoubt)
        for call in LMDBCall.allCases {
            #expect(LMDBError(code: .panic, call: call.rawValue).leavesFilesInDoubt)
        }
    }

    private let failedInput: Int32 = 5

    @Test func openingErrorsNameThePathAndTheRemedy() {
        let call = LMDBError(code: .noAccess, call: "mdb_env_open")
        let errors: [(EnvironmentError, String)] = [
            (.call(call, path: "/p"), "mdb_env_open"),
            (.alreadyOpen(path: "/p"), "close it first"),
            (.unsafeFileSystem(path: "/p", name: "NFS"), "NFS"),
            (.folder(path: "/p", reason: "no"), "no"),
        ]
        for (error, words) in errors {
            #expect("\(error)".hasPrefix("/p"))
            #expect("\(error)".contains(words))
        }
    }
}
