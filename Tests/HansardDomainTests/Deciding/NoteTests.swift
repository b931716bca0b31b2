import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct NoteTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.user(3)
        try desk.receive()
        try desk.command(
            "add_note",
            "'conversation_id': 1, 'user_id': 3, 'content': 'calls back'",
            at: 5
        )
        return desk
    }

    @Test func aNoteIsAdded() throws {
        var desk = Desk()
        try desk.user(3)
        try desk.receive()
        let decision = try desk.command(
            "add_note",
            "'conversation_id': 1, 'user_id': 3, 'content': 'x', 'is_pinned': true"
        )
        #expect(decision.names == ["note.added"])
        #expect(decision.ids.map(\.name) == ["conversation_id", "note_id"])
        #expect(decision.events.first?.stream == Stream(.conversation, 1))
        #expect(decision.events.first?.keyID == 1)
        #expect(desk.world.notes.map(\.isPinned) == [true])
        #expect(desk.world.notes.map(\.userID) == [3])
    }

    @Test func notesNeverCountAsMessages() throws {
        let desk = try desk()
        let row = try #require(desk.world.conversationRows[1])
        #expect(row.messageCount == 1)
        #expect(row.unreadCount == 1)
        #expect(row.lastMessageAt == Desk.minute(0))
        #expect(row.waitingSince == Desk.minute(0))
        #expect(row.firstResponseAt == nil)
        #expect(row.status == .new)
        #expect(row.readUpToMessageID == nil)
    }

    @Test func theActingUserWritesWhenNobodyIsNamed() throws {
        var desk = try desk()
        try desk.command("add_note", "'conversation_id': 1, 'content': 'x'", by: Desk.user3)
        #expect(desk.world.notes.map(\.userID) == [3, 3])
        let refusal = try desk.refused("add_note", "'conversation_id': 1, 'content': 'x'")
        #expect(refusal.code == .missingField)
        #expect(refusal.field == "user_id")
    }

    @Test func aNoteIsEditedAndTheSameTextIsNoEvent() throws {
        var desk = try desk()
        let decision = try desk.command("edit_note", "'note_id': 1, 'content': 'called back'")
        #expect(decision.names == ["note.edited"])
        #expect(desk.world.notes.map(\.content) == ["called back"])
        let again = try desk.command("edit_note", "'note_id': 1, 'content': 'called back'")
        #expect(again.events.isEmpty)
        #expect(again.ids.map(\.name) == ["conversation_id", "note_id"])
    }

    @Test func aNoteIsPinnedAndUnpinned() throws {
        var desk = try desk()
        #expect(try desk.command("unpin_note", "'note_id': 1").events.isEmpty)
        #expect(try desk.command("pin_note", "'note_id': 1").names == ["note.pinned"])
        #expect(try desk.command("pin_note", "'note_id': 1").events.isEmpty)
        #expect(desk.world.notes.map(\.isPinned) == [true])
        #expect(try desk.command("unpin_note", "'note_id': 1").names == ["note.unpinned"])
        #expect(desk.world.notes.map(\.isPinned) == [false])
    }

    @Test func aDeletedNoteIsGone() throws {
        var desk = try desk()
        #expect(try desk.command("delete_note", "'note_id': 1").names == ["note.deleted"])
        #expect(desk.world.notes.isEmpty)
        for name in ["delete_note", "pin_note", "unpin_note"] {
            let refusal = try desk.refused(name, "'note_id': 1")
            #expect(refusal.code == .unknownNote)
            #expect(refusal.field == "note_id")
            #expect(refusal.message.contains("note 1 is unknown"))
        }
        let edit = try desk.refused("edit_note", "'note_id': 1, 'content': 'x'")
        #expect(edit.code == .unknownNote)
    }

    @Test func archivedTakesNotesStill() throws {
        var desk = try desk()
        try desk.run(desk.resolve(), at: 6)
        try desk.run(desk.archive(), at: 6)
        let fields = "'conversation_id': 1, 'user_id': 3, 'content': 'late'"
        #expect(try desk.command("add_note", fields, at: 7).names == ["note.added"])
    }

    @Test func badInputIsRefused() throws {
        var desk = try desk()
        try desk.expectRefused(
            "add_note",
            [
                ("'conversation_id': 1, 'user_id': 3", .missingField, "content"),
                (
                    "'conversation_id': 1, 'user_id': 3, 'content': ' '", .missingField,
                    "content"
                ),
                (
                    "'conversation_id': 1, 'user_id': 9, 'content': 'x'", .unknownUser,
                    "user_id"
                ),
                (
                    "'conversation_id': 9, 'user_id': 3, 'content': 'x'", .unknownConversation,
                    "conversation_id"
                ),
                (
                    "'conversation_id': 1, 'user_id': 3, 'content': 'x', 'is_pinned': 1",
                    .invalidField, "is_pinned"
                ),
                ("'user_id': 3, 'content': 'x'", .missingField, "conversation_id"),
            ]
        )
        try desk.expectRefused(
            "edit_note",
            [
                ("'note_id': 1, 'content': ''", .missingField, "content"),
                ("'note_id': 1, 'content': null", .missingField, "content"),
                ("'content': 'x'", .missingField, "note_id"),
            ]
        )
    }

    @Test func aBlankNoteIsRefusedWhoeverAsks() throws {
        var desk = try desk()
        var body = AddNote()
        body.conversation.conversationID = 1
        body.userID = 3
        body.content = " \n"
        #expect(try desk.refusal(.addNote(body)).field == "content")
        var edit = EditNote()
        edit.noteID = 1
        edit.content = " "
        #expect(try desk.refusal(.editNote(edit)).field == "content")
    }
}
