using PartnerRelations.CspProgram;

namespace PartnerRelations.Enrollments;

/// <summary>Reads company and contacts from what somebody typed, and judges what a profile brings along by the same rules.</summary>
internal static class ProfileForms
{
    public static CompanyProfile? Company(ProvideCompany command, CountryCode tenantCountry, ProgramRules rules, List<PartnerError> problems)
    {
        var before = problems.Count;
        var name = FormFields.Text(command.LegalName, CompanyProfile.MaxNameLength, nameof(command.LegalName), problems);
        var lines = AddressLines(command.AddressLines, problems);
        var city = FormFields.Text(command.City, CompanyProfile.MaxTextLength, nameof(command.City), problems);
        var state = FormFields.OptionalText(command.State, CompanyProfile.MaxTextLength, nameof(command.State), problems);
        var postalCode = FormFields.OptionalText(command.PostalCode, CompanyProfile.MaxTextLength, nameof(command.PostalCode), problems);
        var country = FormFields.Country(command.Country, nameof(command.Country), problems);
        var number = FormFields.OptionalText(command.RegistrationNumber, CompanyProfile.MaxTextLength, nameof(command.RegistrationNumber), problems);
        if (country is not null && country != tenantCountry) problems.Add(EnrollmentErrors.CompanyOtherCountry.Error(nameof(command.Country)));
        if (country is not null && string.IsNullOrWhiteSpace(command.RegistrationNumber) && rules.RegistrationNumberRequiredIn(country))
        {
            problems.Add(EnrollmentErrors.RegistrationNumberRequired.Error(nameof(command.RegistrationNumber), $"The country is {country}."));
        }

        return problems.Count > before
            ? null
            : new CompanyProfile { LegalName = name!, AddressLines = lines, City = city!, State = state, PostalCode = postalCode, Country = country!, RegistrationNumber = number };
    }

    public static ContactPerson? Person(string? firstName, string? lastName, string? email, string? phone, ProgramRules rules, List<PartnerError> problems)
    {
        var before = problems.Count;
        var first = FormFields.Text(firstName, ContactPerson.MaxNameLength, nameof(ContactPerson.FirstName), problems);
        var last = FormFields.Text(lastName, ContactPerson.MaxNameLength, nameof(ContactPerson.LastName), problems);
        var address = FormFields.Email(email, nameof(ContactPerson.Email), problems);
        var number = FormFields.Phone(phone, nameof(ContactPerson.Phone), problems);
        if (address is not null && rules.RefusesContact(address)) problems.Add(EnrollmentErrors.WebMailRefused.Error(nameof(ContactPerson.Email)));
        return problems.Count > before ? null : new ContactPerson { FirstName = first!, LastName = last!, Email = address!, Phone = number! };
    }

    public static SupportContact? Support(ProvideSupportContact command, List<PartnerError> problems)
    {
        var before = problems.Count;
        var email = FormFields.Email(command.Email, nameof(command.Email), problems);
        var phone = FormFields.Phone(command.Phone, nameof(command.Phone), problems);
        var website = FormFields.OptionalWebAddress(command.Website, nameof(command.Website), problems);
        return problems.Count > before ? null : new SupportContact { Email = email!, Phone = phone!, Website = website };
    }

    /// <summary>Texts that a reviewer or applicant writes: each one to a thousand characters, one to twenty of them.</summary>
    public static ValueList<string> Reasons(ValueList<string>? reasons, string field, List<PartnerError> problems, bool mayBeEmpty = false)
    {
        const int most = 20;
        const int longest = 1_000;
        if (reasons is not { Count: > 0 })
        {
            if (!mayBeEmpty) problems.Add(FormErrors.Required.Error(field));
            return [];
        }

        if (reasons.Count > most)
        {
            problems.Add(FormErrors.TooLong.Error(field, $"At most {most} texts."));
            return [];
        }

        return reasons.Select((reason, at) => FormFields.Text(reason, longest, $"{field}[{at}]", problems) ?? string.Empty).ToValueList();
    }

    public static ValueList<EnrollmentDocument> Documents(ValueList<EnrollmentDocument>? documents, string field, List<PartnerError> problems, bool mayBeEmpty)
    {
        const int most = 20;
        if (documents is not { Count: > 0 })
        {
            if (!mayBeEmpty) problems.Add(FormErrors.Required.Error(field));
            return [];
        }

        if (documents.Count > most)
        {
            problems.Add(FormErrors.TooLong.Error(field, $"At most {most} documents."));
            return [];
        }

        return documents.Select((document, at) => new EnrollmentDocument
        {
            Kind = FormFields.Text(document?.Kind, EnrollmentDocument.MaxLength, $"{field}[{at}].{nameof(EnrollmentDocument.Kind)}", problems) ?? string.Empty,
            Reference = FormFields.Text(document?.Reference, EnrollmentDocument.MaxLength, $"{field}[{at}].{nameof(EnrollmentDocument.Reference)}", problems) ?? string.Empty,
        }).ToValueList();
    }

    private static ValueList<string> AddressLines(ValueList<string>? lines, List<PartnerError> problems)
    {
        const string field = nameof(ProvideCompany.AddressLines);
        if (lines is not { Count: > 0 }) problems.Add(FormErrors.Required.Error(field));
        else if (lines.Count > CompanyProfile.MaxAddressLines) problems.Add(FormErrors.TooLong.Error(field, $"At most {CompanyProfile.MaxAddressLines} lines."));
        else return lines.Select((line, at) => FormFields.Text(line, CompanyProfile.MaxTextLength, $"{field}[{at}]", problems) ?? string.Empty).ToValueList();
        return [];
    }
}
