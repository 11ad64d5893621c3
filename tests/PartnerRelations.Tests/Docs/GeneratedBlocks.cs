using System.Globalization;
using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.Docs;

/// <summary>What the documentation shows of the code, by name.</summary>
internal static class GeneratedBlocks
{
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["provider-link-transitions"] = () => TransitionDocs.Table(ProviderLinkTransitions.Table),
        ["provider-link-diagram"] = () => TransitionDocs.Diagram(ProviderLinkTransitions.Table, ProviderLinkStatus.Invited, "Invite"),
        ["customer-invitation-transitions"] = () => TransitionDocs.Table(CustomerInvitationTransitions.Table),
        ["customer-invitation-diagram"] = () => TransitionDocs.Diagram(CustomerInvitationTransitions.Table, CustomerInvitationStatus.Draft, "Invite"),
        ["customer-relationship-transitions"] = () => TransitionDocs.Table(CustomerRelationshipTransitions.Table),
        ["customer-advice"] = RightDocs.Advice,
        ["customer-rights-seed"] = () => RightDocs.Table(ProgramRules.AsOf(ProgramRuleCatalogue.SeedDay)),
        ["customer-rights-newest"] = () => RightDocs.Table(ProgramRules.AsOf(DateOnly.MaxValue)),
        ["enrollment-transitions"] = () => TransitionDocs.Table(EnrollmentTransitions.Table),
        ["enrollment-diagram"] = () => TransitionDocs.Diagram(EnrollmentTransitions.Table, EnrollmentStatus.Draft, "Start"),
        ["error-codes"] = ErrorCodes,
        ["request-codes"] = PortalDocs.Codes,
        ["portal-routes"] = PortalDocs.Routes,
        ["partner-center-calls"] = PartnerCenterDocs.Calls,
        ["partner-center-faults"] = PartnerCenterDocs.Faults,
        ["storage-tables"] = StorageDocs.Tables,
        ["scaling-keys"] = StorageDocs.Keys,
        ["scaling-questions"] = StorageDocs.Questions,
        ["event-types"] = () => DocPage.Table(["name", "type"], EventTypes.All.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new[] { $"`{entry.Key}`", $"`{entry.Value.Name}`" })),
        ["program-rules"] = () => DocPage.Table(
            ["id", "rule", "in force from", "until", "seen by", "source"],
            ProgramRuleCatalogue.All.Select(rule => new[]
            {
                rule.Id, rule.Title, Day(rule.InForceFrom, "the seed") + (rule.DateUnknown ? " (date unknown)" : string.Empty), Day(rule.InForceUntil, "today"), $"{rule.SeenBy}", rule.Source,
            })),
    };

    private static string ErrorCodes() => DocPage.Table(
        ["code", "kind", "what it means", "what to do"],
        PartnerErrorCodes.All.OrderBy(entry => entry.Code, StringComparer.Ordinal).Select(entry => new[] { $"`{entry.Code}`", $"{entry.Kind}", entry.Meaning, entry.Remedy }));

    private static string Day(DateOnly? day, string otherwise) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? otherwise;
}
