using System.Globalization;
using System.Text;

namespace PartnerRelations.Accounts;

/// <summary>Adds a user to the account (E15). By AA; giving roles at once takes what <see cref="GrantRoles"/> takes as well.</summary>
public sealed record AddUser : PartnerCommand
{
    /// <summary>The person's id in the tenant.</summary>
    public required UserId UserId { get; init; }

    /// <summary>How the list of users shows the person, at most <see cref="AccountUser.MaxDisplayNameLength"/> characters.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The person's work address, as somebody typed it.</summary>
    public required string Email { get; init; }

    /// <summary>The roles to begin with; none unless set.</summary>
    public PartnerRoles Roles { get; init; }

    /// <summary>Name and address are personal data, so they are left out.</summary>
    protected override bool PrintMembers(StringBuilder builder) => Personal.Print(builder, nameof(UserId), UserId, Roles);
}

/// <summary>Removes a user from the account. By AA, GA or UA; a Global administrator is removed by GA only.</summary>
public sealed record RemoveUser : PartnerCommand
{
    /// <summary>The user.</summary>
    public required UserId UserId { get; init; }
}

/// <summary>Gives a user roles, the actor itself included (E15, step 9b of the seed). By GA or UA; Global administrator is given by GA only.</summary>
public sealed record GrantRoles : PartnerCommand
{
    /// <summary>The user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The roles to be added to those that the user holds.</summary>
    public required PartnerRoles Roles { get; init; }
}

/// <summary>Takes roles from a user, the actor itself included. By GA or UA; Global administrator is taken by GA only.</summary>
public sealed record RevokeRoles : PartnerCommand
{
    /// <summary>The user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The roles to be taken away; those that the user does not hold are passed over.</summary>
    public required PartnerRoles Roles { get; init; }
}

/// <summary>
/// Opens the account of a partner whose enrollment has become active, with the person who signed in as its Global administrator. For the
/// host and the event pump; no actor may ask for it. Opening an account that is open is success without a change.
/// </summary>
public sealed record OpenAccount : PartnerCommand
{
    /// <summary>The partner's tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The person who signed in.</summary>
    public required UserId FirstUser { get; init; }

    /// <summary>The person's name, where it is known.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The person's work address, where it is known.</summary>
    public string? Email { get; init; }

    /// <summary>Name and address are personal data, so they are left out.</summary>
    protected override bool PrintMembers(StringBuilder builder) => Personal.Print(builder, nameof(FirstUser), FirstUser, PartnerRoles.GlobalAdministrator);
}

internal static class Personal
{
    /// <summary>Prints what is no personal data.</summary>
    public static bool Print(StringBuilder builder, string name, UserId userId, PartnerRoles roles)
    {
        builder.Append(CultureInfo.InvariantCulture, $"{name} = {userId}, Roles = {roles}");
        return true;
    }
}
