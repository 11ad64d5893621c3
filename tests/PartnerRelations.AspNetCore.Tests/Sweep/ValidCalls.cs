using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Serialization;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.AspNetCore.Tests.Sweep;

/// <summary>
/// For every end point that is mapped, a call that succeeds. Members are filled by their name and type, so a new end point needs a line here
/// only where it asks for a record in another state, for another caller, or for a member that nobody has asked for before.
/// </summary>
internal sealed class ValidCalls(Circle circle)
{
    private static readonly JsonSerializerOptions Json = PartnerRelationsJson.Options;

    /// <summary>The end points that the host has mapped.</summary>
    public static IReadOnlyList<RelationEndpoint> Mapped(IServiceProvider services) =>
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<RelationEndpoint>()).OfType<RelationEndpoint>()];

    public EndpointCall Of(RelationEndpoint endpoint)
    {
        var route = endpoint.Route;
        var (actor, special) = Special(endpoint.Name);
        var values = new JsonObject([.. Usual().Where(usual => !special.ContainsKey(usual.Key)).Select(usual => KeyValuePair.Create(usual.Key, usual.Value?.DeepClone())), .. special.Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))]);
        var address = route.Pattern.TrimStart('/');
        if (address.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            var member = address[(open + 1)..address.IndexOf('}', StringComparison.Ordinal)];
            address = address.Replace($"{{{member}}}", Text(Need(values, member, endpoint)), StringComparison.Ordinal);
        }

        var query = route.Query.Where(member => !member.IsPath && (member.IsRequired || values.ContainsKey(member.Name)))
            .Select(member => $"{member.Name}={Uri.EscapeDataString(Text(Need(values, member.Name, endpoint)))}").ToList();
        if (query.Count > 0) address += $"?{string.Join('&', query)}";
        return new(endpoint.Name, actor, new HttpMethod(route.HttpMethod), address, BodyOf(route, values, special, endpoint));
    }

    /// <summary>How long after planting the call is made, where the rules ask for that.</summary>
    public static TimeSpan WaitBefore(string name) => name switch
    {
        "Enrollments.ResendConfirmation" => TimeSpan.FromDays(1),
        "Enrollments.GiveReauthorizationNotice" or "Enrollments.RecordReauthorization" => TimeSpan.FromDays(360),
        "Enrollments.Deauthorize" => TimeSpan.FromDays(400),
        _ => TimeSpan.Zero,
    };

    private static string? BodyOf(RelationRoute route, JsonObject values, JsonObject special, RelationEndpoint endpoint)
    {
        if (route.Body is null) return null;
        var body = new JsonObject();
        foreach (var member in BodyJson.Options.GetTypeInfo(route.Body).Properties.Where(member => member.Name != route.PathMember && (member.IsRequired || special.ContainsKey(member.Name))))
        {
            body[member.Name] = Need(values, member.Name, endpoint).DeepClone();
        }

        return body.ToJsonString();
    }

    private static JsonNode Need(JsonObject values, string member, RelationEndpoint endpoint) =>
        values[member] ?? throw new InvalidOperationException($"{endpoint} asks for '{member}': plant a value for it.");

    private static string Text(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private JsonObject Usual() => new()
    {
        ["enrollmentId"] = $"{circle.EnrollmentIn(EnrollmentStatus.Draft)}",
        ["linkId"] = $"{circle.Link.Id}",
        ["consentId"] = $"{circle.Link.ConsentId}",
        ["invitationId"] = $"{circle.Drafted.Invitation.Id}",
        ["acceptanceId"] = $"{circle.Accepted.Invitation.AcceptanceId}",
        ["relationshipId"] = $"{circle.Accepted.ResellerRelationship!.Id}",
        ["userId"] = $"{circle.Colleague.Id}",
        ["providerId"] = $"{circle.Provider.AsProvider}",
        ["provider"] = $"{circle.Provider.AsProvider}",
        ["reseller"] = $"{circle.Reseller.AsReseller}",
        ["customer"] = $"{circle.Customer.AsCustomer}",
        ["partner"] = $"{circle.Provider.Tenant}",
        ["otherParty"] = $"{circle.Provider.Tenant}",
        ["before"] = PartnerSamples.Start.AddYears(1).ToString("O", CultureInfo.InvariantCulture),
        ["right"] = nameof(CustomerRight.ViewCustomer),
        ["email"] = circle.LinkInvitation.Link.Email!.Value,
        ["culture"] = "en",
        ["source"] = nameof(CustomerSource.OwnMarketing),
        ["displayName"] = "Camille Martin",
        ["roles"] = nameof(PartnerRoles.HelpdeskAgent),
        ["firstName"] = "Camille",
        ["lastName"] = "Martin",
        ["legalName"] = "Company of Camille Martin",
        ["addressLines"] = new JsonArray("1 Example Street"),
        ["city"] = "Example",
        ["country"] = "FR",
        ["name"] = "Distributor",
        ["phone"] = "+33 1 23 45 67 89",
        ["reasons"] = new JsonArray("The address cannot be verified."),
        ["documents"] = new JsonArray(new JsonObject { ["kind"] = "register-extract", ["reference"] = "document-17" }),
    };

    /// <summary>Who makes the call, and what is not as usual in it. Most are the reseller's.</summary>
    private (Actor Actor, JsonObject Values) Special(string name)
    {
        var (reviewer, system) = (Actor.Reviewer("reviewer"), Actor.System("reconciliation"));
        return name switch
        {
            "Enrollments.Start" => (circle.Applicant.Admin, new() { ["tenant"] = $"{circle.Applicant.Tenant}" }),
            "Enrollments.ConfirmTenant" => (Actor.User(circle.NewTenant.Reseller.Tenant, UserId.Parse("0000cccc-0000-4000-8000-00000000cccc"), PartnerRoles.GlobalAdministrator), new() { ["enrollmentId"] = $"{circle.NewTenant.Id}" }),
            "Enrollments.ChangeTenant" => Applying(EnrollmentStatus.Draft, new() { ["newTenantName"] = "Another company", ["newTenantCountry"] = "FR", ["newTenantDomainPrefix"] = "anothercompany" }),
            "Enrollments.ChooseMpn" => Applying(EnrollmentStatus.Draft, new() { ["mpnId"] = circle.MpnId }),
            "Enrollments.DeclareAuthority" => Applying(EnrollmentStatus.Draft, new() { ["declared"] = true, ["culture"] = "en", ["text"] = AuthorityDeclaration.TextIn(LanguageTag.English) }),
            "Enrollments.ResendConfirmation" or "Enrollments.ChangeContact" => Applying(EnrollmentStatus.AwaitingContactConfirmation),
            "Enrollments.LookAtConfirmation" or "Enrollments.DenySignUp" => (Actor.Anonymous, new() { ["token"] = circle.Confirmation.Reveal() }),
            "Enrollments.ConfirmContact" => (Actor.Anonymous, new() { ["token"] = circle.Confirmation.Reveal(), ["signedUp"] = true, ["addressBelongsToCompany"] = true }),
            "Enrollments.AskInformation" or "Enrollments.Approve" or "Enrollments.Reject" => (reviewer, In(EnrollmentStatus.InReview)),
            "Enrollments.RecordVettingStep" => (reviewer, In(EnrollmentStatus.InReview, new() { ["subStatus"] = nameof(VettingSubStatus.EmailDomain) })),
            "Enrollments.AnswerInformation" => Applying(EnrollmentStatus.ActionRequired, new() { ["comment"] = "The register's extract is attached." }),
            "Enrollments.Appeal" => Applying(EnrollmentStatus.Rejected),
            "Enrollments.SignAgreement" => Applying(EnrollmentStatus.Qualified, new() { ["accepted"] = true }),
            "Enrollments.CompleteSetup" or "Enrollments.FindReauthorization" => Applying(EnrollmentStatus.Active),
            "Enrollments.GiveReauthorizationNotice" => (reviewer, In(EnrollmentStatus.Active)),
            "Enrollments.Deauthorize" => (reviewer, In(EnrollmentStatus.Active, new() { ["reasons"] = new JsonArray("Revenue below 1,000 US dollars") })),
            "Enrollments.RecordReauthorization" => (reviewer, In(EnrollmentStatus.Active, new() { ["passed"] = true })),
            "Enrollments.ListQueue" => (reviewer, []),
            "Enrollments.ListMine" => (circle.Reseller.Admin, []),
            _ when name.StartsWith("Enrollments.", StringComparison.Ordinal) => Applying(EnrollmentStatus.Draft),
            "ProviderLinks.Invite" => (circle.Provider.Admin, new() { ["expectedReseller"] = $"{circle.Newcomer.AsReseller}" }),
            "ProviderLinks.Renew" or "ProviderLinks.MarkSent" or "ProviderLinks.Revoke" => (circle.Provider.Admin, new() { ["linkId"] = $"{circle.LinkInvitation.Link.Id}" }),
            "ProviderLinks.Preview" => (Actor.Anonymous, new() { ["token"] = Mailbox.TokenIn(circle.LinkInvitation.Draft).Reveal() }),
            "ProviderLinks.Approve" => (circle.Newcomer.Admin, new() { ["token"] = Mailbox.TokenIn(circle.LinkInvitation.Draft).Reveal(), ["consentTicked"] = true, ["consentTextHash"] = circle.Consent.TextHash, ["culture"] = $"{circle.Consent.Culture}" }),
            "ProviderLinks.Decline" => (circle.Newcomer.Admin, new() { ["token"] = Mailbox.TokenIn(circle.LinkInvitation.Draft).Reveal() }),
            "ProviderLinks.RecordFoundAtMicrosoft" => (system, new() { ["reseller"] = $"{circle.Newcomer.AsReseller}" }),
            "ProviderLinks.RecordGoneAtMicrosoft" => (system, []),
            "ProviderLinks.ListResellers" or "ProviderLinks.ListExpiring" or "ProviderLinks.PlanEnding" or "ProviderLinks.End" => (circle.Provider.Admin, []),
            "Accounts.AddUser" => (circle.Reseller.Admin, new() { ["userId"] = "0000dddd-0000-4000-8000-00000000dddd" }),
            "Accounts.RevokeRoles" => (circle.Reseller.Admin, new() { ["roles"] = nameof(PartnerRoles.SalesAgent) }),
            "Customers.Invite" or "Customers.InviteJointly" => (circle.Reseller.Admin, new() { ["expectedCustomer"] = $"{circle.Prospect.AsCustomer}" }),
            "Customers.EditDraft" => (circle.Reseller.Admin, new()
            {
                ["draft"] = JsonSerializer.SerializeToNode(circle.Drafted.Draft, Json.GetTypeInfo(circle.Drafted.Draft!.GetType())),
                ["subject"] = "Working together",
                ["body"] = $"Good day, please open {circle.Drafted.Draft!.Link} and accept.",
            }),
            "Customers.Preview" => (Actor.Anonymous, new() { ["token"] = Mailbox.TokenIn(circle.Sent.Draft).Reveal() }),
            "Customers.Accept" => (circle.Prospect.Admin, new() { ["token"] = Mailbox.TokenIn(circle.Sent.Draft).Reveal(), ["textHash"] = circle.Acceptance.TextHash, ["culture"] = $"{circle.Acceptance.Culture}" }),
            "Customers.Decline" => (circle.Prospect.Admin, new() { ["token"] = Mailbox.TokenIn(circle.Sent.Draft).Reveal() }),
            "Customers.RecordCreatedCustomer" => (circle.Provider.Admin, new() { ["customer"] = $"{circle.Prospect.AsCustomer}", ["country"] = "BE", ["registrationNumber"] = "BE-17" }),
            "Customers.RecordFoundAtMicrosoft" => (system, new() { ["reseller"] = $"{circle.Reseller.AsReseller}", ["customer"] = $"{circle.Prospect.AsCustomer}" }),
            "Customers.Match" => (circle.Reseller.Admin, new() { ["relationshipId"] = $"{circle.Unmatched.Id}", ["invitationId"] = $"{circle.Sent.Invitation.Id}" }),
            "Customers.RecordAdminGrant" => (circle.Reseller.Admin, new()
            {
                ["partner"] = $"{circle.Reseller.Tenant}",
                ["roles"] = new JsonArray($"{DirectoryRoleId.UserAdministrator.Value}"),
                ["endsAt"] = PartnerSamples.Start.AddYears(1).ToString("O", CultureInfo.InvariantCulture),
            }),
            "Customers.WithdrawAdministration" => (circle.Reseller.Admin, new() { ["partner"] = $"{circle.Reseller.Tenant}" }),
            "Customers.RecordGoneAtMicrosoft" => (system, new() { ["partner"] = $"{circle.Reseller.Tenant}" }),
            "Customers.ListPartners" => (circle.Customer.Admin, []),
            _ => (circle.Reseller.Admin, []),
        };
    }

    private (Actor Actor, JsonObject Values) Applying(EnrollmentStatus status, JsonObject? values = null) => (circle.ApplicantIn(status).Admin, In(status, values));

    private JsonObject In(EnrollmentStatus status, JsonObject? values = null)
    {
        values ??= [];
        values["enrollmentId"] = $"{circle.EnrollmentIn(status)}";
        return values;
    }
}
