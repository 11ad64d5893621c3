using PartnerRelations.Accounts;

namespace PartnerRelations.Testing;

public sealed partial class PartnerSamples
{
    /// <summary>A user of a partner's account with these roles.</summary>
    public AccountUser AccountUser(PartnerRoles roles = PartnerRoles.None) => new()
    {
        Id = User(),
        DisplayName = $"User {Number()}",
        Email = Email(),
        Roles = roles,
        AddedAt = Start,
    };
}
