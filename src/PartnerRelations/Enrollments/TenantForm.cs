using PartnerRelations.CspProgram;

namespace PartnerRelations.Enrollments;

/// <summary>Reads which tenant is meant: an existing one, or the form of a new one.</summary>
internal static class TenantForm
{
    /// <summary>The new tenant; null where an existing one is named, or something is wrong.</summary>
    public static NewTenant? Read(TenantId? tenant, string? name, string? country, string? domainPrefix, ProgramRules rules, List<PartnerError> problems)
    {
        if (tenant is { } named)
        {
            if (named.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(StartEnrollment.Tenant)));
            if (name is not null || country is not null || domainPrefix is not null) problems.Add(EnrollmentErrors.TenantOrNewTenant.Error(nameof(StartEnrollment.Tenant)));
            return null;
        }

        var before = problems.Count;
        var organization = FormFields.Text(name, NewTenant.MaxNameLength, nameof(StartEnrollment.NewTenantName), problems);
        var where = FormFields.Country(country, nameof(StartEnrollment.NewTenantCountry), problems);
        var prefix = Prefix(domainPrefix, problems);
        if (where is not null && rules.RegionsMustMatch && RegionRule.RefuseWithoutRegion(where, nameof(StartEnrollment.NewTenantCountry)) is { } region) problems.Add(region);
        return problems.Count == before ? new NewTenant { Name = organization!, Country = where!, DomainPrefix = prefix! } : null;
    }

    private static string? Prefix(string? text, List<PartnerError> problems)
    {
        const string field = nameof(StartEnrollment.NewTenantDomainPrefix);
        if (FormFields.Text(text, NewTenant.MaxPrefixLength, field, problems) is not { } typed) return null;
        var prefix = typed.ToLowerInvariant();
        if (char.IsAsciiLetter(prefix[0]) && prefix.All(char.IsAsciiLetterOrDigit)) return prefix;
        problems.Add(FormErrors.Malformed.Error(field, "It takes ASCII letters and digits, a letter first."));
        return null;
    }
}
