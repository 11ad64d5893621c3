using PartnerRelations.Accounts;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Events;

/// <summary>The stable name of every event type. A name never changes and is never used for another type.</summary>
public static class EventTypes
{
    private static readonly Dictionary<string, Type> ByName = new(StringComparer.Ordinal)
    {
        ["provider_link.reseller_invited"] = typeof(ResellerInvited),
        ["provider_link.invitation_renewed"] = typeof(ProviderInvitationRenewed),
        ["provider_link.invitation_sent"] = typeof(ProviderInvitationSent),
        ["provider_link.invitation_revoked"] = typeof(ProviderInvitationRevoked),
        ["provider_link.provider_declined"] = typeof(ProviderDeclined),
        ["provider_link.provider_approved"] = typeof(ProviderApproved),
        ["provider_link.invitation_superseded"] = typeof(ProviderInvitationSuperseded),
        ["provider_link.tenant_administration_withdrawn"] = typeof(TenantAdministrationWithdrawn),
        ["provider_link.ended"] = typeof(ProviderLinkEnded),
        ["account.opened"] = typeof(AccountOpened),
        ["account.user_added"] = typeof(AccountUserAdded),
        ["account.user_removed"] = typeof(AccountUserRemoved),
        ["account.roles_granted"] = typeof(AccountRolesGranted),
        ["account.roles_revoked"] = typeof(AccountRolesRevoked),
    };

    private static readonly Dictionary<Type, string> ByType = ByName.ToDictionary(entry => entry.Value, entry => entry.Key);

    /// <summary>Every name and its type.</summary>
    public static IReadOnlyDictionary<string, Type> All => ByName;

    internal static string NameOf(Type type) => ByType.TryGetValue(type, out var name)
        ? name
        : throw new ArgumentException($"{type.Name} has no stable name.", nameof(type));

    internal static Type? Find(string name) => ByName.GetValueOrDefault(name);
}
