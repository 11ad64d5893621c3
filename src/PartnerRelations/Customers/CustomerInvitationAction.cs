namespace PartnerRelations.Customers;

/// <summary>The commands on an existing invitation to a customer.</summary>
public enum CustomerInvitationAction
{
    /// <summary>Put the mail into other words; changes nothing that is stored.</summary>
    EditDraft,

    /// <summary>Note that the mail was sent: <em>Done</em>.</summary>
    MarkSent,

    /// <summary>Make a new link; the old link dies, and the mail is a draft again.</summary>
    Renew,

    /// <summary>Take the invitation back.</summary>
    Revoke,

    /// <summary>Accept, which establishes the relationships.</summary>
    Accept,

    /// <summary>Say no.</summary>
    Decline,

    /// <summary>Say that a relationship found at Microsoft is the answer to this invitation.</summary>
    Match,
}
