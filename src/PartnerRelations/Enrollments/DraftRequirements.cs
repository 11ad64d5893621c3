using PartnerRelations.CspProgram;
using static PartnerRelations.Enrollments.RequirementsByStatus;

namespace PartnerRelations.Enrollments;

/// <summary>What is due before "Enroll now". Every guard of a single step is asked again here, because rules and tenant may have changed since.</summary>
internal static class DraftRequirements
{
    private const RequirementHolder Applicant = RequirementHolder.Applicant;
    private const BlockedSteps Submit = BlockedSteps.Submit;

    public static IEnumerable<EnrollmentRequirement> Due(Enrollment enrollment, ProgramRules rules)
    {
        if (enrollment.TenantConfirmedAt is null)
        {
            yield return Item(RequirementCodes.TenantAdministrator, RequirementHolder.GlobalAdministrator, Submit, nameof(enrollment.Reseller));
        }

        // A direct partner was verified before and is asked for the support contact only (E2).
        IEnumerable<EnrollmentRequirement> rest = enrollment.Path == EnrollmentPath.DirectPartner
            ? Support(enrollment)
            : [.. Mpn(enrollment, rules), .. Company(enrollment, rules), .. Contact(enrollment, rules), .. Support(enrollment), .. Declaration(enrollment)];
        foreach (var item in rest) yield return item;
    }

    private static IEnumerable<EnrollmentRequirement> Mpn(Enrollment enrollment, ProgramRules rules)
    {
        var isPostponed = enrollment.MpnPostponedAt is not null && rules.MpnAssociationMayBePostponed;
        var fits = enrollment.MpnId is not null && enrollment.Mpn?.Country == enrollment.TenantCountry;
        if (!fits && !isPostponed) yield return Item(RequirementCodes.MpnProfile, Applicant, Submit, nameof(enrollment.MpnId));
    }

    private static IEnumerable<EnrollmentRequirement> Company(Enrollment enrollment, ProgramRules rules)
    {
        const string name = nameof(enrollment.Company);
        var company = enrollment.Company;
        if (company is null)
        {
            yield return Item(RequirementCodes.CompanyLegalName, Applicant, Submit, $"{name}.{nameof(company.LegalName)}");
            yield return Item(RequirementCodes.CompanyAddressLines, Applicant, Submit, $"{name}.{nameof(company.AddressLines)}");
            yield return Item(RequirementCodes.CompanyCity, Applicant, Submit, $"{name}.{nameof(company.City)}");
        }

        if (company?.Country != enrollment.TenantCountry) yield return Item(RequirementCodes.CompanyCountry, Applicant, Submit, $"{name}.{nameof(company.Country)}");
        if (company?.RegistrationNumber is null && rules.RegistrationNumberRequiredIn(enrollment.TenantCountry))
        {
            yield return Item(RequirementCodes.CompanyRegistrationNumber, Applicant, Submit, $"{name}.{nameof(company.RegistrationNumber)}");
        }
    }

    private static IEnumerable<EnrollmentRequirement> Contact(Enrollment enrollment, ProgramRules rules)
    {
        const string name = nameof(enrollment.PrimaryContact);
        var contact = enrollment.PrimaryContact;
        if (contact is null)
        {
            yield return Item(RequirementCodes.ContactFirstName, Applicant, Submit, $"{name}.{nameof(contact.FirstName)}");
            yield return Item(RequirementCodes.ContactLastName, Applicant, Submit, $"{name}.{nameof(contact.LastName)}");
            yield return Item(RequirementCodes.ContactPhone, Applicant, Submit, $"{name}.{nameof(contact.Phone)}");
        }

        if (contact is null || rules.RefusesContact(contact.Email)) yield return Item(RequirementCodes.ContactEmail, Applicant, Submit, $"{name}.{nameof(contact.Email)}");
    }

    private static IEnumerable<EnrollmentRequirement> Support(Enrollment enrollment)
    {
        if (enrollment.SupportContact is { } support) yield break;
        yield return Item(RequirementCodes.SupportEmail, Applicant, Submit, $"{nameof(enrollment.SupportContact)}.{nameof(support.Email)}");
        yield return Item(RequirementCodes.SupportPhone, Applicant, Submit, $"{nameof(enrollment.SupportContact)}.{nameof(support.Phone)}");
    }

    private static IEnumerable<EnrollmentRequirement> Declaration(Enrollment enrollment)
    {
        if (enrollment.Declaration is null) yield return Item(RequirementCodes.Declaration, Applicant, Submit, nameof(enrollment.Declaration));
    }
}
