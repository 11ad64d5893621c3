namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A person of a partner's tenant, for whom App+User tokens are issued.</summary>
public sealed record FakeUser
{
    /// <summary>The object id.</summary>
    public required UserId Id { get; init; }

    /// <summary>The sign-in name, as audit records print it.</summary>
    public required string UserPrincipalName { get; init; }

    /// <summary>The roles of the person; calls ask for <see cref="PartnerRoles.AdminAgent"/> mostly.</summary>
    public PartnerRoles Roles { get; init; }

    /// <summary>A refresh token that works from the beginning, as if the person had consented; null for none.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Whether the person signs in without a second factor.</summary>
    public bool SkipsSecondFactor { get; init; }

    /// <summary>The object id and the roles.</summary>
    public override string ToString() => $"{Id} ({Roles})";
}
