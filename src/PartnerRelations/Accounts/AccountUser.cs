using System.Text;

namespace PartnerRelations.Accounts;

/// <summary>A user of a partner's account. <see cref="ToString"/> leaves out who it is: name and address are personal data.</summary>
public sealed record AccountUser
{
    /// <summary>The longest <see cref="DisplayName"/>.</summary>
    public const int MaxDisplayNameLength = 100;

    /// <summary>The person's id in the tenant.</summary>
    public required UserId Id { get; init; }

    /// <summary>How the list of users shows the person; null where only the id is known.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The person's work address; null where it is not known.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The roles in the tenant; perhaps none.</summary>
    public required PartnerRoles Roles { get; init; }

    /// <summary>When the user was added, in UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Whether the user is in the Admin agent group (E15).</summary>
    internal bool IsAdminAgent => Roles.HasFlag(PartnerRoles.AdminAgent);

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(System.Globalization.CultureInfo.InvariantCulture, $"{nameof(Id)} = {Id}, {nameof(Roles)} = {Roles}");
        return true;
    }
}
