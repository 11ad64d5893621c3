using PartnerRelations.CspProgram;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-A1: whether a reseller has signed the partner agreement. "No" is mostly an error with a code of its own.</summary>
internal static class ComplianceRoutes
{
    private const string MigrationGuide = "https://partner.microsoft.com/resources/detail/migrate-pmc-pc-mpa-guide-pptx";
    private const string AgreementQuestions = "https://learn.microsoft.com/partner-center/mpa-indirect-provider-faq";

    public static void AddTo(RouteTable routes) => routes.Add(new()
    {
        Id = "PC-A1",
        Method = "GET",
        Path = "/v1/compliance/csp/agreementstatus",
        NeedsUser = true,
        Programs = FakePrograms.IndirectProvider,
        Answer = Answer,
    });

    private static FakeAnswer Answer(Call call)
    {
        var (mpnId, tenantId) = (call.Query("mpnId"), call.Query("tenantId"));
        if (tenantId is not null && !Guid.TryParse(tenantId, out _)) throw Refusal.BadInput("Tenant Id must be a GUID.");
        if (mpnId is not null && !MpnId.TryParse(mpnId, out _)) throw Refusal.BadInput("MPN Id must be numeric.");
        if (mpnId is not null && tenantId is not null)
        {
            throw new Refusal(400, 2000, "Both MPN Id and Tenant Id should not be passed.") { Origin = "ComplianceController" };
        }

        if (mpnId is null && tenantId is null) throw new Refusal(400, 2001, "Both MPN Id and Tenant Id cannot be empty.") { Origin = "ComplianceController" };
        var reseller = mpnId is not null ? ByPartnerId(call, MpnId.Parse(mpnId)) : ByTenant(call, tenantId!);
        return call.Ok(json => json.Object(_ => json.WriteBoolean("isAgreementSigned", !reseller.IsDeauthorized)));
    }

    private static FakePartner ByPartnerId(Call call, MpnId id)
    {
        if (call.State.Partners.NameOf(id) is null)
        {
            throw Found(2200, $"Requested MPN Id {id} is either invalid or does not exist in Partner Center.", MigrationGuide);
        }

        if (call.State.Partners.FindByMpnId(id) is not { } reseller || !reseller.IsAny(FakePrograms.IndirectReseller))
        {
            throw Found(2204, $"MPN Id {id} does not have a CSP indirect reseller account in Partner Center.", AgreementQuestions);
        }

        DemandRegion(call, reseller, $"MPN Id {id}");
        if (reseller.AgreementSignedAt is null)
        {
            const string Advice = "Please advise your reseller to sign MPA to continue with the order.";
            throw Found(2203, $"MPN Id {id} has not signed Microsoft Partner Agreement (MPA) for the CSP region where the order is being placed. {Advice}", AgreementQuestions);
        }

        return reseller;
    }

    private static FakePartner ByTenant(Call call, string tenantId)
    {
        if (!TenantId.TryParse(tenantId, out var tenant) || call.State.Partners.Find(tenant) is not { } reseller)
        {
            throw new Refusal(400, 2205, $"Could not find account with id '{tenantId}'.") { Origin = "PartnerFD" };
        }

        DemandRegion(call, reseller, $"The account '{tenantId}'");
        if (reseller.AgreementSignedAt is null)
        {
            throw Found(2206, $"The account with id '{tenantId}' has not signed Microsoft Partner Agreement (MPA).", AgreementQuestions);
        }

        return reseller;
    }

    private static void DemandRegion(Call call, FakePartner reseller, string who)
    {
        if (!CspRegions.Share(reseller.Country, call.Partner.Country))
        {
            throw Found(2201, $"{who} is in another CSP region than the indirect provider.", AgreementQuestions);
        }
    }

    private static Refusal Found(int code, string description, string help) => new(400, code, description) { Origin = "PartnerFD", Items = [help] };
}
