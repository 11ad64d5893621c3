namespace PartnerRelations.Invitations;

/// <summary>What a customer grants by following one of Microsoft's invitation links, as far as the link itself says it.</summary>
public enum InvitationUrlKind
{
    /// <summary>The link names a type that is not known here, or a provider together with a type that has none. Good for nothing but being kept.</summary>
    Unknown,

    /// <summary>A relationship with a direct partner or a provider itself (<c>ResellerRelationship</c>). Not for an indirect reseller's customers.</summary>
    DirectReseller,

    /// <summary>A relationship with an indirect reseller alone (<c>IndirectResellerRelationship</c> without a provider). No provider can order on it.</summary>
    ResellerOnly,

    /// <summary>Relationships with an indirect reseller and with its provider, in one answer of the customer.</summary>
    ResellerAndProvider,

    /// <summary>The old request for delegated administration without a relationship (<c>Administration</c>). Microsoft no longer honours it; it is read, never built.</summary>
    Administration,
}
