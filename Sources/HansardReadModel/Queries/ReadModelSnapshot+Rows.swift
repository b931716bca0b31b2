import HansardDomain

extension ReadModelSnapshot {
    /// Reads a conversation; nil when there is none.
    public func conversation(_ id: Int64) throws(ReadModelError) -> ConversationRow? {
        try row(id)
    }

    /// Reads a message; nil when there is none.
    public func message(_ id: Int64) throws(ReadModelError) -> MessageRow? { try row(id) }

    /// Reads an attachment; nil when there is none.
    public func attachment(_ id: Int64) throws(ReadModelError) -> MessageAttachmentRow? {
        try row(id)
    }

    /// Reads a customer; nil when there is none.
    public func customer(_ id: Int64) throws(ReadModelError) -> CustomerRow? { try row(id) }

    /// Reads a user; nil when there is none.
    public func user(_ id: Int64) throws(ReadModelError) -> UserRow? { try row(id) }

    /// Reads a tag; nil when there is none.
    public func tag(_ id: Int64) throws(ReadModelError) -> ConversationTagRow? { try row(id) }

    /// Reads a campaign; nil when there is none.
    public func campaign(_ id: Int64) throws(ReadModelError) -> CampaignRow? { try row(id) }

    /// Reads an SLA policy; nil when there is none.
    public func slaPolicy(_ id: Int64) throws(ReadModelError) -> SLAPolicyRow? { try row(id) }

    /// Reads the tenant's settings; the defaults before any were chosen.
    public func settings() throws(ReadModelError) -> TenantSettings {
        let row: TenantSettingsRow? = try row(1)
        return row?.settings ?? TenantSettings()
    }
}
