using System.Globalization;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>Compares addresses as the culture of the thread would have it.</summary>
internal sealed class CultureSensitiveStore : PlainStore
{
    protected override bool IsSame(EmailAddress one, EmailAddress other) =>
        string.Equals(one.Value.ToLower(CultureInfo.CurrentCulture), other.Value.ToLower(CultureInfo.CurrentCulture), StringComparison.Ordinal);
}

/// <summary>Compares addresses as they were typed.</summary>
internal sealed class CaseSensitiveStore : PlainStore
{
    protected override bool IsSame(EmailAddress one, EmailAddress other) => string.Equals(one.Value, other.Value, StringComparison.Ordinal);
}

/// <summary>Has no unique index on open invitations.</summary>
internal sealed class DoubleInvitingStore : PlainStore
{
    protected override bool IsSameInvitation(ProviderLink one, ProviderLink other) => false;
}

/// <summary>Keeps an address taken for ever.</summary>
internal sealed class AddressHoardingStore : PlainStore
{
    protected override bool IsSameInvitation(ProviderLink one, ProviderLink other) =>
        other.Version == 1 && one.Provider == other.Provider && one.Email is { } mine && other.Email is { } theirs && IsSame(mine, theirs);
}

/// <summary>Has no unique index on active pairs.</summary>
internal sealed class DoubleLinkingStore : PlainStore
{
    protected override bool IsSamePair(ProviderLink one, ProviderLink other) => false;
}

/// <summary>Lets replaced tokens find their record for ever.</summary>
internal sealed class TokenRememberingStore : PlainStore
{
    private readonly List<(InvitationTokenHash Hash, Guid Link)> _all = [];

    public override Task<ProviderLink?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) =>
        Read(() => _all.Where(token => token.Hash.Equals(hash)).Select(token => Links[token.Link]).FirstOrDefault(), cancellationToken);

    protected override void Write(ProviderLinkChange change)
    {
        base.Write(change);
        if (change.TokenHash is { } hash) _all.Add((hash, change.Link.Id.Value));
    }
}

/// <summary>Finds a token's link only while the invitation is open, though a second click must find it too.</summary>
internal sealed class OpenTokensOnlyStore : PlainStore
{
    public override Task<ProviderLink?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) =>
        Read(() => Tokens.Where(token => token.Value.Equals(hash)).Select(token => Links[token.Key]).FirstOrDefault(link => link.Status == ProviderLinkStatus.Invited), cancellationToken);
}
