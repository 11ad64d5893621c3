using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>Turns the forms of the file into commands, as they are.</summary>
internal static class Forms
{
    public static ProvideCompany Company(EnrollmentId id, CompanyForm form) => new()
    {
        EnrollmentId = id,
        LegalName = form.LegalName,
        AddressLines = form.AddressLines.ToValueList(),
        City = form.City,
        State = form.State,
        PostalCode = form.PostalCode,
        Country = form.Country,
        RegistrationNumber = form.RegistrationNumber,
    };

    public static ProvidePrimaryContact Contact(EnrollmentId id, ContactForm form, string? culture) => new()
    {
        EnrollmentId = id,
        FirstName = form.FirstName,
        LastName = form.LastName,
        Email = form.Email,
        Phone = form.Phone,
        Culture = culture,
    };

    public static ProvideSupportContact Support(EnrollmentId id, SupportForm form) =>
        new() { EnrollmentId = id, Email = form.Email, Phone = form.Phone, Website = form.Website };
}
