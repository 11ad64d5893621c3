using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Partners in a snapshot.</summary>
internal static class PartnerText
{
    public static void Write(Utf8JsonWriter json, FakePartner partner)
    {
        json.WriteString("tenant", partner.Tenant.ToString());
        json.WriteString("name", partner.Name);
        json.WriteString("country", partner.Country.Value);
        json.WriteString("programs", partner.Programs.ToString());
        json.Text("mpnId", partner.MpnId?.Value);
        json.Moment("agreementSignedAt", partner.AgreementSignedAt);
        json.Flag("isDeauthorized", partner.IsDeauthorized);
        json.Flag("isSandbox", partner.IsSandbox);
        json.Object("legalProfile", _ => ProfileText.Write(json, partner.LegalProfile));
        if (partner.LastFinalizedProfile is { } last) json.Object("lastFinalizedProfile", _ => ProfileText.Write(json, last));
        json.Object("organization", _ => ProfileText.Write(json, partner.Organization));
        json.Object("support", _ => ProfileText.Write(json, partner.Support));
        json.Object("billing", _ => ProfileText.Write(json, partner.Billing));
        json.Each("users", partner.Users, Write);
        json.Each("applications", partner.Applications, Write);
        json.Each("groups", partner.Groups, Write);
        json.Each("validationCodes", partner.ValidationCodes, Write);
        if (partner.Webhooks is { } webhooks) json.Object("webhooks", _ => Write(json, webhooks));
    }

    public static void Write(Utf8JsonWriter json, FakePartnerId id)
    {
        json.WriteString("mpnId", id.MpnId.Value);
        json.WriteString("partnerName", id.PartnerName);
    }

    public static FakePartnerId ReadId(SnapshotFields fields) =>
        fields.Done(new FakePartnerId { MpnId = fields.Required("mpnId", MpnId.Parse), PartnerName = fields.Required("partnerName") });

    public static FakePartner Read(SnapshotFields fields) => fields.Done(new FakePartner
    {
        Tenant = fields.Tenant("tenant"),
        Name = fields.Required("name"),
        Country = fields.Required("country", CountryCode.Parse),
        Programs = fields.Required("programs", Programs),
        MpnId = fields.Parsed("mpnId", MpnId.Parse),
        AgreementSignedAt = fields.Moment("agreementSignedAt"),
        IsDeauthorized = fields.Flag("isDeauthorized"),
        IsSandbox = fields.Flag("isSandbox"),
        LegalProfile = fields.Object("legalProfile", ProfileText.ReadLegal)!,
        LastFinalizedProfile = fields.Object("lastFinalizedProfile", ProfileText.ReadLegal),
        Organization = fields.Object("organization", ProfileText.ReadOrganization)!,
        Support = fields.Object("support", ProfileText.ReadSupport) ?? new(),
        Billing = fields.Object("billing", ProfileText.ReadBilling)!,
        Users = fields.Objects("users", ReadUser),
        Applications = fields.Objects("applications", ReadApplication),
        Groups = fields.Objects("groups", ReadGroup),
        ValidationCodes = fields.Objects("validationCodes", ReadValidationCode),
        Webhooks = fields.Object("webhooks", ReadWebhooks),
    });

    private static FakePrograms Programs(string text) =>
        Flags<FakePrograms>(text, "The programs are IndirectProvider, IndirectReseller and DirectBill.");

    private static void Write(Utf8JsonWriter json, FakeUser user)
    {
        json.WriteString("id", user.Id.ToString());
        json.WriteString("userPrincipalName", user.UserPrincipalName);
        json.WriteString("roles", user.Roles.ToString());
        json.Text("refreshToken", user.RefreshToken);
        json.Flag("skipsSecondFactor", user.SkipsSecondFactor);
    }

    private static FakeUser ReadUser(SnapshotFields fields) => fields.Done(new FakeUser
    {
        Id = fields.Required("id", UserId.Parse),
        UserPrincipalName = fields.Required("userPrincipalName"),
        Roles = fields.ParsedValue("roles", Roles) ?? PartnerRoles.None,
        RefreshToken = fields.Text("refreshToken"),
        SkipsSecondFactor = fields.Flag("skipsSecondFactor"),
    });

    private static PartnerRoles Roles(string text) =>
        Flags<PartnerRoles>(text, "The roles are those of PartnerRoles, such as AdminAgent.");

    /// <summary>Names with commas between; numbers are no names.</summary>
    private static T Flags<T>(string text, string words)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var flags) && !text.Any(char.IsAsciiDigit) ? flags : throw new FormatException(words);

    private static void Write(Utf8JsonWriter json, FakeApplication application)
    {
        json.WriteString("clientId", application.ClientId);
        json.WriteString("clientSecret", application.ClientSecret);
    }

    private static FakeApplication ReadApplication(SnapshotFields fields) =>
        fields.Done(new FakeApplication { ClientId = fields.Required("clientId", Guid.Parse), ClientSecret = fields.Required("clientSecret") });

    private static void Write(Utf8JsonWriter json, FakeGroup group)
    {
        json.WriteString("id", group.Id);
        json.WriteString("displayName", group.DisplayName);
        json.EachText("members", group.Members);
    }

    private static FakeGroup ReadGroup(SnapshotFields fields) => fields.Done(new FakeGroup
    {
        Id = fields.Required("id", Guid.Parse),
        DisplayName = fields.Required("displayName"),
        Members = fields.Values("members", UserId.Parse),
    });

    private static void Write(Utf8JsonWriter json, FakeValidationCode code)
    {
        json.WriteString("organizationName", code.OrganizationName);
        json.WriteString("validationId", code.ValidationId);
        json.WriteNumber("maxCreates", code.MaxCreates);
        json.WriteNumber("remainingCreates", code.RemainingCreates);
        json.Moment("changedAt", code.ChangedAt);
    }

    private static FakeValidationCode ReadValidationCode(SnapshotFields fields) => fields.Done(new FakeValidationCode
    {
        OrganizationName = fields.Required("organizationName"),
        ValidationId = fields.Required("validationId"),
        MaxCreates = fields.Number("maxCreates"),
        RemainingCreates = fields.Number("remainingCreates"),
        ChangedAt = fields.RequiredMoment("changedAt"),
    });

    private static void Write(Utf8JsonWriter json, FakeWebhookRegistration webhooks)
    {
        json.WriteString("subscriberId", webhooks.SubscriberId);
        json.WriteString("webhookUrl", webhooks.WebhookUrl);
        json.EachText("webhookEvents", webhooks.WebhookEvents);
        json.Flag("signatureTokenToMsSignatureHeader", webhooks.SignatureTokenToMsSignatureHeader);
    }

    private static FakeWebhookRegistration ReadWebhooks(SnapshotFields fields) => fields.Done(new FakeWebhookRegistration
    {
        SubscriberId = fields.Required("subscriberId", Guid.Parse),
        WebhookUrl = fields.Required("webhookUrl"),
        WebhookEvents = fields.Values("webhookEvents", text => text),
        SignatureTokenToMsSignatureHeader = fields.Flag("signatureTokenToMsSignatureHeader"),
    });
}
