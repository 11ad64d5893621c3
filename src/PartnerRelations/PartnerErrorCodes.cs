using PartnerRelations.Accounts;
using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Storage;

namespace PartnerRelations;

/// <summary>The closed catalogue of every refusal that this library can answer.</summary>
public static class PartnerErrorCodes
{
    private static readonly Dictionary<string, PartnerErrorCode> ByCode;

    static PartnerErrorCodes()
    {
        All =
        [
            .. ActorErrors.All,
            .. FormErrors.All,
            .. StorageErrors.All,
            .. CspProgramErrors.All,
            .. InvitationErrors.All,
            .. InvitationUrlErrors.All,
            .. MailDraftErrors.All,
            .. ProviderLinkErrors.All,
            .. AccountErrors.All,
            .. ProviderErrors.All,
            .. EnrollmentErrors.All,
            .. CustomerInvitationErrors.All,
            .. CustomerRelationshipErrors.All,
        ];
        ByCode = All.ToDictionary(entry => entry.Code, StringComparer.Ordinal);
    }

    /// <summary>Every entry, feature by feature.</summary>
    public static IReadOnlyList<PartnerErrorCode> All { get; }

    /// <summary>The entry with that code; null when there is none.</summary>
    public static PartnerErrorCode? Find(string code) => ByCode.GetValueOrDefault(code);
}
