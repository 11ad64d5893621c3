using PartnerRelations.CspProgram;

namespace PartnerRelations.Enrollments;

/// <summary>E3: the list of what to have ready.</summary>
internal static class PreparationItems
{
    public static EnrollmentPreparation For(ProgramRules rules, CountryCode country) =>
        new() { EnrollmentAddress = rules.EnrollmentAddress, Items = Items(rules, country).ToValueList() };

    private static IEnumerable<PreparationItem> Items(ProgramRules rules, CountryCode country)
    {
        yield return Item(RequirementCodes.TenantAdministrator, "A global administrator of your tenant who can sign in; without a tenant, one is created on the way.");
        if (rules.ProgramMembershipRequired) yield return Item("program_membership", "An active membership in the AI Cloud Partner Program.");
        yield return rules.PartnerIdSource == PartnerIdSource.MembershipCenterProfile
            ? Item(RequirementCodes.MpnProfile, "A sign-in to the Partner Membership Center, for the profile whose MPN id moves to the new account.")
            : Item(RequirementCodes.MpnProfile, "The PartnerID of a location of your company in the tenant's country.");
        yield return Item(RequirementCodes.CompanyLegalName, "Your company's legal name.");
        yield return Item(RequirementCodes.CompanyAddressLines, "Your company's address, in the country of the tenant.");
        if (rules.RegistrationNumberRequiredIn(country)) yield return Item(RequirementCodes.CompanyRegistrationNumber, "Your company's registration number.");
        yield return Item(RequirementCodes.ContactEmail, rules.WebMailRefused
            ? "A primary contact: name, phone, and an address of your company's own; web-mail is refused."
            : "A primary contact: name, phone and address.");
        yield return Item(RequirementCodes.SupportEmail, "Where your customers turn to for support: address, phone, web site.");
        yield return Item(RequirementCodes.Declaration, "The authority to act for your company.");
        if (rules.AgreementRequired) yield return Item(RequirementCodes.Agreement, "A global administrator who may sign the partner agreement, which is in English.");
    }

    private static PreparationItem Item(string code, string text) => new() { Code = code, Text = text };
}
