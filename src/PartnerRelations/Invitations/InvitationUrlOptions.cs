namespace PartnerRelations.Invitations;

/// <summary>How one of Microsoft's invitation links is written; the defaults are right unless the customer's country or an old system asks for more.</summary>
public sealed record InvitationUrlOptions
{
    internal static InvitationUrlOptions Default { get; } = new();

    /// <summary>The page the link leads to; <see cref="InvitationUrlForm.Current"/> unless said otherwise.</summary>
    public InvitationUrlForm Form { get; init; } = InvitationUrlForm.Current;

    /// <summary>
    /// Writes <c>DAP=true</c> or <c>DAP=false</c>; null, the default, leaves it out. Microsoft has ignored it since 2023-10-09: no link gives
    /// administration any more. Not possible with <see cref="InvitationUrlForm.UnsupportedCountry"/>.
    /// </summary>
    public bool? DelegatedAdministration { get; init; }
}
