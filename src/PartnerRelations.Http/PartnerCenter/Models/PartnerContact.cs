namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A person to turn to.</summary>
public sealed class PartnerContact : WireModel
{
    /// <summary>The first name.</summary>
    public string? FirstName { get; set; }

    /// <summary>The last name.</summary>
    public string? LastName { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The phone number; the service takes free text.</summary>
    public string? PhoneNumber { get; set; }
}
