using System.Globalization;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>Makes our values of what Partner Center keeps about a partner. What is not well formed here is left out as a whole: half an address helps nobody.</summary>
internal static class ProfileReading
{
    /// <summary>The company; Partner Center keeps no registration number of partners.</summary>
    public static CompanyProfile? Company(LegalBusinessProfile? legal)
    {
        if (legal?.Address is not { } address || Text(legal.CompanyName, CompanyProfile.MaxNameLength) is not { } name) return null;
        string?[] written = [address.AddressLine1, address.AddressLine2, address.AddressLine3];
        ValueList<string> lines = [.. written.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim())];
        return lines.Count > 0 && lines.All(line => Text(line, CompanyProfile.MaxTextLength) is not null)
            && Text(address.City, CompanyProfile.MaxTextLength) is { } city
            && CountryCode.TryParse(address.Country, out var country)
            ? new()
            {
                LegalName = name,
                AddressLines = lines,
                City = city,
                State = Text(address.State, CompanyProfile.MaxTextLength),
                PostalCode = Text(address.PostalCode, CompanyProfile.MaxTextLength),
                Country = country,
            }
            : null;
    }

    /// <summary>The primary contact.</summary>
    public static ContactPerson? Contact(LegalBusinessProfile? legal) =>
        legal?.PrimaryContact is { } contact
        && Text(contact.FirstName, ContactPerson.MaxNameLength) is { } first
        && Text(contact.LastName, ContactPerson.MaxNameLength) is { } last
        && EmailAddress.TryParse(contact.Email, out var email)
        && PhoneNumber.TryParse(contact.PhoneNumber, out var phone)
            ? new() { FirstName = first, LastName = last, Email = email, Phone = phone }
            : null;

    /// <summary>The support contact; a web site without its scheme is left out.</summary>
    public static SupportContact? Support(SupportProfile? support) =>
        support is not null && EmailAddress.TryParse(support.Email, out var email) && PhoneNumber.TryParse(support.Telephone, out var phone)
            ? new() { Email = email, Phone = phone, Website = Uri.TryCreate(support.Website, UriKind.Absolute, out var site) && site.Scheme is "https" or "http" && site.UserInfo.Length == 0 ? site : null }
            : null;

    /// <summary>The text without blanks around it; null where it is empty, too long, or holds characters that are not seen.</summary>
    public static string? Text(string? text, int maxLength) =>
        text?.Trim() is { Length: > 0 } trimmed && trimmed.Length <= maxLength && !trimmed.Any(IsInvisible) ? trimmed : null;

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
