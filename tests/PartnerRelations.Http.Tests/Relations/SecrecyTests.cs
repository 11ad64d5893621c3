using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Http.Tests.Relations.Harness;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Serialization;

namespace PartnerRelations.Http.Tests.Relations;

/// <summary>An invitation's token goes into the body of a request, and nowhere else.</summary>
public sealed class SecrecyTests
{
    private const string Secret = "kQ8xVn3TqL0sWz7aJm2yBc5dRf9hPe1gUi4oKt6";

    private static readonly InvitationToken Token = InvitationToken.From(Secret);

    private static readonly (string Name, Func<ConnectedToPortal, CancellationToken, Task> Make)[] Calls =
    [
        ("ProviderLinks.Preview", (portal, stop) => portal.Links.PreviewAsync(Token, null, stop)),
        ("ProviderLinks.Approve", (portal, stop) => portal.Links.ApproveAsync(new ApproveProvider { Token = Token, ConsentTicked = true, Culture = LanguageTag.Parse("en"), ConsentTextHash = "h" }, stop)),
        ("ProviderLinks.Decline", (portal, stop) => portal.Links.DeclineAsync(new DeclineProvider { Token = Token }, stop)),
        ("Enrollments.LookAtConfirmation", (portal, stop) => portal.Enrollments.LookAtConfirmationAsync(Token, stop)),
        ("Enrollments.ConfirmContact", (portal, stop) => portal.Enrollments.ConfirmContactAsync(new ConfirmContact { Token = Token, SignedUp = true, AddressBelongsToCompany = true }, stop)),
        ("Enrollments.DenySignUp", (portal, stop) => portal.Enrollments.DenySignUpAsync(new DenySignUp { Token = Token }, stop)),
        ("Customers.Preview", (portal, stop) => portal.Customers.PreviewAsync(Token, null, stop)),
        ("Customers.Accept", (portal, stop) => portal.Customers.AcceptAsync(new AcceptCustomerInvitation { Token = Token, Culture = LanguageTag.Parse("en"), TextHash = "h" }, stop)),
        ("Customers.Decline", (portal, stop) => portal.Customers.DeclineAsync(new DeclineCustomerInvitation { Token = Token }, stop)),
        ("Customers.EditDraft", (portal, stop) => portal.Customers.EditDraftAsync(new EditInvitationDraft { InvitationId = CustomerInvitationId.Parse(Sample.Id), Draft = Draft, Subject = "s", Body = $"Go to https://portal.example/#{Secret}" }, stop)),
    ];

    private static MailDraft Draft => (MailDraft)JsonSerializer.Deserialize(
        $$"""{"culture":"en","subject":"s","body":"Go to https://portal.example/#{{Secret}}","link":"https://portal.example/#{{Secret}}"}""", PartnerRelationsJson.Options.GetTypeInfo(typeof(MailDraft)))!;

    public static TheoryData<string> Names => [.. Calls.Select(call => call.Name)];

    /// <summary>What comes back: nothing but the sent body itself, in every place that a server could put it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_reaches_no_log_no_fault_and_no_trace(string name)
    {
        var tags = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "PartnerRelations",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => { lock (tags) tags.AddRange(activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.DisplayName)); },
        };
        ActivitySource.AddActivityListener(listener);
        var answers = 0;
        var service = new StubService((sent, _) => ++answers switch
        {
            1 => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            2 => Task.FromResult(PortalAnswer.Problem(HttpStatusCode.ServiceUnavailable, $$"""{"title":"{{Secret}}"}""")),
            _ => Task.FromResult(PortalAnswer.Problem(HttpStatusCode.BadRequest, $$$"""{"title":"{{{Secret}}}","detail":"You sent {{{Secret}}}.","code":"{{{Secret}}}","remedy":"Do not send {{{Secret}}}.","target":"/{{{Secret}}}","errors":{"token":["{{{Secret}}}"]}}""")),
        });
        await using var portal = ConnectedToPortal.To(service);

        var calling = Calls.Single(call => call.Name == name).Make(portal, TestContext.Current.CancellationToken);
        await portal.Clock.PassNextWaitAsync();
        await portal.Clock.PassNextWaitAsync();
        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => calling);

        service.Sent.Should().HaveCount(3).And.OnlyContain(sent => sent.Body.Contains(Secret, StringComparison.Ordinal));
        fault.ToString().Should().NotContain(Secret);
        string.Join('\n', fault.Code, fault.Description, fault.Remedy, fault.Target, fault.Operation).Should().NotContain(Secret);
        var log = portal.Log.GetSnapshot().Select(entry => string.Join('\n', entry.Message, entry.Exception, string.Join('\n', entry.StructuredState ?? []))).ToList();
        log.Should().HaveCountGreaterThanOrEqualTo(3).And.NotContain(entry => entry.Contains(Secret, StringComparison.Ordinal));
        lock (tags) tags.Should().Contain(name).And.NotContain(tag => tag.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sign_in_and_an_address_reach_no_log()
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Problem(HttpStatusCode.NotFound, "{}")), build: builder => builder.ConfigureHttpClient(client => client.DefaultRequestHeaders.Authorization = new("Bearer", Secret)));

        await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Providers.SearchAsync(new() { Name = "Contoso" }, null, TestContext.Current.CancellationToken));

        portal.Log.GetSnapshot().Should().NotBeEmpty().And.NotContain(entry => entry.Message.Contains(Secret, StringComparison.Ordinal) || entry.Message.Contains("Contoso", StringComparison.Ordinal) || entry.Message.Contains("portal.example", StringComparison.Ordinal));
    }
}
