using System.Net;
using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Http.Tests.Relations.Harness;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing;

namespace PartnerRelations.Http.Tests.Relations;

/// <summary>What becomes of what comes back.</summary>
public sealed class AnswersTests
{
    private static readonly ProviderLinkId LinkId = ProviderLinkId.Parse(Sample.Id);
    private static readonly PartnerSamples Samples = new(7);

    public static TheoryData<HttpStatusCode, string, string, string> NoAnswers => new()
    {
        { HttpStatusCode.OK, "text/html", "<html>Sign in</html>", "is not JSON" },
        { HttpStatusCode.OK, "application/problem+json", """{"title":"no"}""", "is not JSON" },
        { HttpStatusCode.OK, "application/json", "", "has no body" },
        { HttpStatusCode.NoContent, "application/json", "", "has no body" },
        { HttpStatusCode.OK, "application/json", "null", "not the JSON that is due" },
        { HttpStatusCode.OK, "application/json", "{", "not the JSON that is due" },
        { HttpStatusCode.OK, "application/json", "[]", "not the JSON that is due" },
        { HttpStatusCode.OK, "application/json", """{"id":"0193c1f0-7b1e-7c44-9a51-3f1f0c2e9a77"}""", "not the JSON that is due" },
        { HttpStatusCode.OK, "application/json", """{"id":"no id"}""", "not the JSON that is due" },
    };

    public static TheoryData<HttpStatusCode, string, string> NoRefusals => new()
    {
        { HttpStatusCode.BadGateway, "text/html", "<html>Bad gateway</html>" },
        { HttpStatusCode.BadRequest, "application/json", """{"errors":[{"code":"a.b","kind":"Invalid","message":"m","remedy":"r"}]}""" },
        { HttpStatusCode.BadRequest, "application/problem+json", """{"errors":{"Email":["is missing"]}}""" },
        { HttpStatusCode.BadRequest, "application/problem+json", """{"errors":[]}""" },
        { HttpStatusCode.BadRequest, "application/problem+json", """{"errors":[{"code":"a.b","kind":"Invalid","message":"m","remedy":"r"},{"code":"half"}]}""" },
        { HttpStatusCode.BadRequest, "application/problem+json", """{"errors":[{"code":"a.b","kind":"OfAnotherWorld","message":"m","remedy":"r"}]}""" },
        { HttpStatusCode.BadRequest, "application/problem+json", """{"errors":[null]}""" },
        { HttpStatusCode.BadRequest, "application/problem+json", """{"errors":[{"code":"a""" },
        { HttpStatusCode.BadRequest, "application/problem+json", "[1]" },
        { HttpStatusCode.BadRequest, "application/problem+json", "" },
        { HttpStatusCode.InternalServerError, "application/problem+json", """{"errors":[{"code":"a.b","kind":"Invalid","message":"m","remedy":"r"}]}""" },
        { HttpStatusCode.Found, "text/html", "" },
        { HttpStatusCode.Unauthorized, "application/json", "" },
        { HttpStatusCode.UnsupportedMediaType, "application/problem+json", """{"title":"Send JSON."}""" },
    };

    [Fact]
    public async Task A_value_is_read_whole()
    {
        var link = Samples.ProviderLink(ProviderLinkStatus.Active);
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Value(link)));

        (await portal.Links.FindAsync(link.Id, TestContext.Current.CancellationToken)).Value.Should().Be(link);
    }

    [Fact]
    public async Task A_bare_yes_or_no_is_a_value()
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Value(true), PortalAnswer.Value(false)));

        (await portal.Accounts.IsAdminAgentAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.Should().BeTrue();
        (await portal.Accounts.IsAdminAgentAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.Should().BeFalse();
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Of(HttpStatusCode.OK, "application/json", "\ufefftrue")));

        (await portal.Accounts.IsAdminAgentAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.Should().BeTrue();
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, PartnerErrorKind.Invalid)]
    [InlineData(HttpStatusCode.NotFound, PartnerErrorKind.NotFound)]
    [InlineData(HttpStatusCode.Forbidden, PartnerErrorKind.Forbidden)]
    [InlineData(HttpStatusCode.Conflict, PartnerErrorKind.Conflict)]
    [InlineData(HttpStatusCode.UnprocessableEntity, PartnerErrorKind.Unmet)]
    [InlineData(HttpStatusCode.PreconditionFailed, PartnerErrorKind.Stale)]
    public async Task A_refusal_is_the_same_value_as_in_process(HttpStatusCode status, PartnerErrorKind kind)
    {
        PartnerError[] errors =
        [
            new() { Code = "feature.one", Kind = kind, Message = "One \"thing\" is wrong.", Remedy = "Mend it.", Target = "AddressLines[1]" },
            new() { Code = "feature.two", Kind = PartnerErrorKind.Invalid, Message = "Another is.", Remedy = "Mend that, too." },
        ];
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Refusal(status, errors)));

        var answer = await portal.Links.FindAsync(LinkId, TestContext.Current.CancellationToken);

        answer.IsSuccess.Should().BeFalse();
        answer.Errors.Should().Equal(errors);
        portal.Log.GetSnapshot().Should().NotContain(entry => entry.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Fact]
    public async Task A_form_may_have_many_problems()
    {
        var errors = Enumerable.Range(0, 500).Select(i => new PartnerError { Code = $"form.problem_{i}", Kind = PartnerErrorKind.Invalid, Message = new string('m', 400), Remedy = new string('r', 400), Target = $"Field{i}" }).ToList();
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Refusal(HttpStatusCode.BadRequest, errors)));

        (await portal.Links.FindAsync(LinkId, TestContext.Current.CancellationToken)).Errors.Should().Equal(errors);
    }

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public async Task Success_without_its_value_is_a_fault(HttpStatusCode status, string mediaType, string body, string says)
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Of(status, mediaType, body)));

        var fault = await FaultAsync(portal);

        (fault.Kind, fault.StatusCode, fault.Operation).Should().Be((PartnerRelationsFaultKind.Unreadable, status, "ProviderLinks.Find"));
        fault.Message.Should().Contain(says);
        fault.WasSent.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(NoRefusals))]
    public async Task Whatever_is_neither_success_nor_a_refusal_is_a_fault(HttpStatusCode status, string mediaType, string body)
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Of(status, mediaType, body)), options => options.Retries = 0);

        var fault = await FaultAsync(portal);

        (fault.Kind, fault.StatusCode, fault.Operation).Should().Be((PartnerRelationsFaultKind.Rejected, status, "ProviderLinks.Find"));
        fault.Remedy.Should().NotBeEmpty();
        fault.Message.Should().Contain(fault.Remedy).And.NotContain("<html>");
    }

    [Fact]
    public async Task A_fault_tells_what_the_server_said()
    {
        var answer = PortalAnswer.Problem(HttpStatusCode.TooManyRequests, """{"title":"Too many calls.","detail":"Too many calls\nfrom you.","code":"http.too_many_requests","remedy":"Wait a minute.","target":"/email"}""");
        answer.Headers.TryAddWithoutValidation("Retry-After", "600");
        await using var portal = ConnectedToPortal.To(new StubService(answer));

        var fault = await FaultAsync(portal);

        (fault.Code, fault.Description, fault.Remedy, fault.Target).Should().Be(("http.too_many_requests", "Too many calls from you.", "Wait a minute.", "/email"));
        fault.RetryAfter.Should().Be(TimeSpan.FromMinutes(10));
        fault.RequestId.Should().BeNull();
    }

    [Fact]
    public async Task A_fault_of_a_command_tells_the_request_with_which_it_may_be_made_again()
    {
        var service = new StubService(PortalAnswer.Of(HttpStatusCode.Unauthorized, "text/plain", ""));
        await using var portal = ConnectedToPortal.To(service);

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Links.RevokeAsync(new RevokeProviderInvitation { LinkId = LinkId }, TestContext.Current.CancellationToken));

        service.Sent.Single()["Idempotency-Key"].Should().Be(fault.RequestId.ToString());
    }

    [Fact]
    public async Task An_invitation_without_its_kind_is_a_fault()
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Of(HttpStatusCode.OK, "application/json", "{}")));

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Customers.FindInvitationAsync(CustomerInvitationId.Parse(Sample.Id), TestContext.Current.CancellationToken));

        fault.Kind.Should().Be(PartnerRelationsFaultKind.Unreadable);
    }

    [Fact]
    public async Task An_answer_larger_than_the_bounds_is_a_fault()
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Of(HttpStatusCode.OK, "application/json", new string(' ', 100_000))), options => options.MaxAnswerBytes = 65_536);

        (await FaultAsync(portal)).Message.Should().Contain("larger than the 65536 bytes");
    }

    [Fact]
    public async Task Filters_stand_in_the_query_as_their_text()
    {
        var service = new StubService(Enumerable.Range(0, 6).Select(_ => PortalAnswer.Problem(HttpStatusCode.NotFound, "{}")).ToArray());
        await using var portal = ConnectedToPortal.To(service);
        var stop = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Providers.SearchAsync(
            new ProviderSearch { Name = "Müller & Söhne/?#+%", Country = "DE", Services = ProviderServices.TechnicalAssistance | ProviderServices.MarketingHelp, AllRegions = true }, new PageRequest { Size = 3, Token = "a+b/c=" }, stop));
        await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Providers.SearchAsync(cancellationToken: stop));
        await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Providers.SearchAsync(new ProviderSearch { Region = CspRegion.Europe }, PageRequest.First, stop));
        await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Customers.ListExpiringAsync(new DateTimeOffset(2026, 3, 1, 14, 30, 0, TimeSpan.FromHours(2)), null, stop));
        await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Customers.ListInvitationsAsync(new CustomerInvitationFilter { OnlyOpen = true, Type = CustomerInvitationType.Joint }, null, stop));
        await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Enrollments.ListQueueAsync(new EnrollmentFilter { Status = EnrollmentStatus.InReview }, null, stop));

        service.Sent.Select(sent => sent.PathAndQuery["/partner-relations".Length..]).Should().Equal(
            "/providers?name=M%C3%BCller%20%26%20S%C3%B6hne%2F%3F%23%2B%25&country=DE&allRegions=true&services=TechnicalAssistance%2C%20MarketingHelp&size=3&pageToken=a%2Bb%2Fc%3D",
            "/providers",
            "/providers?region=Europe&size=50",
            "/customer-invitations/expiring?before=2026-03-01T12%3A30%3A00.0000000Z",
            "/customer-invitations?onlyOpen=true&type=Joint",
            "/enrollments/queue?status=InReview");
    }

    private static Task<PartnerRelationsException> FaultAsync(ConnectedToPortal portal) => Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Links.FindAsync(LinkId, TestContext.Current.CancellationToken));
}
