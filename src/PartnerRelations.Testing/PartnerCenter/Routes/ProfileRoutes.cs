using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-P1, PC-P2, PC-P3 and PC-P5: what a partner is called, how far its verification is, and its PartnerID.</summary>
internal static class ProfileRoutes
{
    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = "PC-P1", Method = "GET", Path = "/v1/profiles/legalbusiness", Answer = GetLegal });
        routes.Add(new() { Id = "PC-P1", Method = "PUT", Path = "/v1/profiles/legalbusiness", NeedsUser = true, Roles = Route.AdminAgent, Answer = PutLegal });
        routes.Add(new()
        {
            Id = "PC-P2",
            Method = "GET",
            Path = "/v1/profiles/organization",
            NeedsUser = true,
            Answer = call => WriteOrganization(call, call.Partner),
        });
        routes.Add(new() { Id = "PC-P2", Method = "PUT", Path = "/v1/profiles/organization", NeedsUser = true, Roles = Route.AdminAgent, Answer = PutOrganization });
        routes.Add(new()
        {
            Id = "PC-P3",
            Method = "GET",
            Path = "/v1/profiles/support",
            NeedsUser = true,
            Answer = call => WriteSupport(call, call.Partner, " SupportProfile", "SupportProfile"),
        });
        routes.Add(new() { Id = "PC-P3", Method = "PUT", Path = "/v1/profiles/support", NeedsUser = true, Roles = Route.AdminAgent, Answer = PutSupport });
        routes.Add(new() { Id = "PC-P3", Method = "PUT", Path = "/v1/profiles/supportprofile", NeedsUser = true, Roles = Route.AdminAgent, Answer = PutSupport });
        routes.Add(new() { Id = "PC-P5", Method = "GET", Path = "/v1/profiles/mpn", NeedsUser = true, Answer = GetMpn });
    }

    private static FakeAnswer GetLegal(Call call)
    {
        var partner = call.Partner;
        var version = call.Query("vettingVersion") ?? "Current";
        if (version.Equals("Current", StringComparison.OrdinalIgnoreCase)) return WriteLegal(call, partner.LegalProfile);
        return version.Equals("LastFinalized", StringComparison.OrdinalIgnoreCase)
            ? WriteLegal(call, partner.LastFinalizedProfile ?? partner.LegalProfile)
            : throw Refusal.BadInput($"There is no vetting version {version}.");
    }

    /// <summary>A change goes to review again; what was decided last stays decided.</summary>
    private static FakeAnswer PutLegal(Call call)
    {
        var (body, partner) = (call.Body, call.Partner);
        var address = AddressText.Read(body.RequiredObject("address"));
        var approverAddress = body.Object("companyApproverAddress") is { } approver ? AddressText.Read(approver) : partner.LegalProfile.CompanyApproverAddress;
        var changed = new FakeLegalProfile
        {
            CompanyName = body.RequiredText("companyName"),
            Address = address,
            PrimaryContact = body.Object("primaryContact") is { } contact ? AddressText.ReadContact(contact) : partner.LegalProfile.PrimaryContact,
            CompanyApproverAddress = approverAddress == address ? null : approverAddress,
            CompanyApproverEmail = body.Text("companyApproverEmail") ?? partner.LegalProfile.CompanyApproverEmail,
            Vetting = partner.LegalProfile.Vetting,
        };
        if (changed == partner.LegalProfile) return WriteLegal(call, changed);
        if (!call.Rules.ProfileChangeRestartsVerification)
        {
            call.State.Partners.Put(partner with { LegalProfile = changed });
            return WriteLegal(call, changed);
        }

        var decided = partner.LastFinalizedProfile ?? partner.LegalProfile;
        var review = (partner with { LegalProfile = changed, LastFinalizedProfile = decided }).WithVetting(new() { Status = "pending", SubStatus = "entry" });
        call.State.Partners.Put(review);
        return WriteLegal(call, review.LegalProfile);
    }

    private static FakeAnswer WriteLegal(Call call, FakeLegalProfile profile) => call.Ok(json => json.Object(_ =>
    {
        json.WriteString("companyName", profile.CompanyName);
        AddressText.Write(json, "address", profile.Address);
        AddressText.Write(json, "primaryContact", profile.PrimaryContact);
        AddressText.Write(json, "companyApproverAddress", profile.CompanyApproverAddress ?? profile.Address);
        json.Text("companyApproverEmail", profile.CompanyApproverEmail);
        json.WriteString("vettingStatus", profile.Vetting.Status);
        json.WriteString("vettingSubStatus", profile.Vetting.SubStatus);
        json.WriteString("profileType", "LegalBusinessProfile");
        json.Links("/profiles/legalbusiness");
        json.Attributes("LegalBusinessProfile");
    }));

    private static FakeAnswer PutOrganization(Call call)
    {
        var (body, partner) = (call.Body, call.Partner);
        Etags.Demand(call, OrganizationEtag(partner));
        var former = partner.Organization;
        var changed = partner with
        {
            Organization = former with
            {
                CompanyName = body.RequiredText("companyName"),
                DefaultAddress = AddressText.Read(body.RequiredObject("defaultAddress")),
                Email = body.Text("email") ?? former.Email,
                Language = body.Text("language") ?? former.Language,
                Culture = body.Text("culture") ?? former.Culture,
                Revision = former.Revision + 1,
            },
        };
        call.State.Partners.Put(changed);
        return WriteOrganization(call, changed);
    }

    private static string OrganizationEtag(FakePartner partner) => Etags.Of("organization", partner.Tenant, partner.Organization.Revision);

    private static FakeAnswer WriteOrganization(Call call, FakePartner partner) => call.Ok(json => json.Object(_ =>
    {
        var profile = partner.Organization;
        json.WriteString("id", partner.Tenant.ToString());
        json.WriteString("companyName", profile.CompanyName);
        AddressText.Write(json, "defaultAddress", profile.DefaultAddress);
        json.WriteString("tenantId", partner.Tenant.ToString());
        json.WriteString("domain", profile.Domain);
        json.Text("email", profile.Email);
        json.WriteString("language", profile.Language);
        json.WriteString("culture", profile.Culture);
        json.WriteString("profileType", "OrganizationProfile");
        json.Links("/profiles/organization");
        json.Attributes("OrganizationProfile", OrganizationEtag(partner));
    }));

    private static FakeAnswer PutSupport(Call call)
    {
        var body = call.Body;
        var changed = call.Partner with { Support = new() { Email = body.Text("email"), Telephone = body.Text("telephone"), Website = body.Text("website") } };
        call.State.Partners.Put(changed);
        return WriteSupport(call, changed, body.Text("profileType") ?? "support_profile", body.Object("attributes")?.Text("objectType") ?? "PartnerSupportProfile");
    }

    /// <summary>Type names of the profile differ by the age of the documentation; reading prints a leading blank, and writing says what was sent.</summary>
    private static FakeAnswer WriteSupport(Call call, FakePartner partner, string profileType, string objectType) => call.Ok(json => json.Object(_ =>
    {
        json.Text("email", partner.Support.Email);
        json.Text("telephone", partner.Support.Telephone);
        json.Text("website", partner.Support.Website);
        json.WriteString("profileType", profileType);
        json.Links("/v1/profiles/support");
        json.Attributes(objectType);
    }));

    private static FakeAnswer GetMpn(Call call)
    {
        var asked = call.Query("mpnId");
        if (asked is not null && !MpnId.TryParse(asked, out _)) throw Refusal.BadInput("MPN Id must be numeric.");
        var id = asked is null ? call.Partner.MpnId : MpnId.Parse(asked);
        var name = id is null ? null : call.State.Partners.NameOf(id);
        if (name is null) throw new Refusal(404, 3000, $"Partner Organization with partner_id {id?.Value} could not be found") { Origin = "PartnerFD" };
        return call.Ok(json => json.Object(_ =>
        {
            if (asked is not null) json.WriteString("partnerName", name);
            json.WriteString("mpnId", id!.Value);
            json.WriteString("profileType", "MpnProfile");
            json.Links(asked is null ? "/profiles/mpn" : $"/profiles/mpn?mpnId={id.Value}");
            json.Attributes("MpnProfile");
        }));
    }
}
