using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-A6: whether PartnerIDs may stand on an order: each must be that of an authorized, active indirect reseller.</summary>
internal static class ResellerValidationRoutes
{
    public static void AddTo(RouteTable routes) => routes.Add(new()
    {
        Id = "PC-A6",
        Method = "POST",
        Path = "/v1/partners/validateresellers",
        Programs = FakePrograms.IndirectProvider,
        Roles = Route.AdminAgent,
        Answer = Answer,
    });

    private static FakeAnswer Answer(Call call)
    {
        var ids = call.Body.Texts("partnerIds");
        if (ids.Count == 0) throw Refusal.BadInput("The field partnerIds is required.");
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteStartArray("validationResults");
            foreach (var id in ids)
            {
                var isValid = IsValid(call, id);
                json.WriteStartObject();
                json.WriteString("partnerId", id);
                json.WriteBoolean("isValidPartnerIdOnRecord", isValid);
                if (!isValid)
                {
                    json.WriteNumber("errorCode", 900400);
                    json.WriteString("errorDescription", $"The PLA ID (formerly MPN ID) {id} is not that of an authorized and active indirect reseller.");
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));
    }

    private static bool IsValid(Call call, string text) =>
        MpnId.TryParse(text, out var id)
        && call.State.Partners.FindByMpnId(id) is { IsDeauthorized: false, IsVerified: true, AgreementSignedAt: not null } partner
        && partner.IsAny(FakePrograms.IndirectReseller);
}
