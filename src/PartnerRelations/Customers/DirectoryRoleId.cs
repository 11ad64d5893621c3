using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations.Customers;

/// <summary>A role of the customer's directory by its template id, as granular grants name them. Any role may be kept; those that a right asks for have names here.</summary>
/// <param name="Value">The template's GUID, the same in every tenant.</param>
[JsonConverter(typeof(DirectoryRoleIdJsonConverter))]
public readonly record struct DirectoryRoleId(Guid Value)
{
    /// <summary>Global Administrator.</summary>
    public static DirectoryRoleId GlobalAdministrator { get; } = Parse("62e90394-69f5-4237-9190-012177145e10");

    /// <summary>User Administrator.</summary>
    public static DirectoryRoleId UserAdministrator { get; } = Parse("fe930be7-5e62-47db-91af-98c3a49a38b1");

    /// <summary>License Administrator.</summary>
    public static DirectoryRoleId LicenseAdministrator { get; } = Parse("4d6ac14f-3453-41d0-bef9-a3e0c569773a");

    /// <summary>Billing Administrator.</summary>
    public static DirectoryRoleId BillingAdministrator { get; } = Parse("b0f54661-2d74-4c50-afa3-1ec803f12efe");

    /// <summary>Service Support Administrator.</summary>
    public static DirectoryRoleId ServiceSupportAdministrator { get; } = Parse("f023fd81-a637-4b56-95fd-791ac0226033");

    /// <summary>Reads a GUID.</summary>
    /// <exception cref="FormatException">The text is no GUID, or the empty GUID.</exception>
    public static DirectoryRoleId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A directory role is named by a GUID other than the empty one.");

    /// <summary>Reads a GUID; false for null, anything else and the empty GUID.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DirectoryRoleId id)
    {
        id = Guid.TryParse(text, out var value) ? new DirectoryRoleId(value) : default;
        return id.Value != Guid.Empty;
    }

    /// <summary>The GUID in lower case with dashes.</summary>
    public override string ToString() => Value.ToString("D");
}
