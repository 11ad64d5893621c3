using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Operations;

public sealed class CallerCheckTests
{
    private const string Partner = "3b33e682-00c3-41ee-9dd2-a548adf56438";

    [Fact]
    public async Task A_call_that_asks_for_a_user_is_refused_to_an_application_alone_before_anything_is_sent()
    {
        var service = new StubService();
        await using var connected = Connected.To(service, options => options.TokenKind = TokenKinds.AppOnly);

        var fault = (await connected.Awaiting(it => it.Probe.ListRelationshipsAsync()).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.Refused);
        fault.WasSent.Should().BeFalse();
        fault.Operation!.Id.Should().Be("PC-R1");
        fault.Meaning.Should().Contain("App+User");
        fault.Remedy.Should().Contain("refresh token");
        fault.Answer.Should().BeNull();
        service.Sent.Should().BeEmpty();
        connected.Tokens.Issued.Should().Be(0);
    }

    [Fact]
    public async Task A_call_of_providers_is_refused_to_a_reseller()
    {
        var service = new StubService();
        await using var connected = Connected.To(service, options => options.Programs = PartnerPrograms.IndirectReseller);

        foreach (var call in new Func<Task>[] { () => connected.Probe.GetAgreementStatusAsync(), () => connected.Probe.CreateAsync(new Probe()), () => connected.Probe.OrderAsync("1", new Probe()) })
        {
            var fault = (await call.Should().ThrowAsync<PartnerCenterException>()).Which;
            fault.Kind.Should().Be(PartnerCenterFaultKind.Refused);
            fault.Meaning.Should().ContainAll("an indirect provider", "an indirect reseller");
        }

        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_partner_in_two_programs_may_do_what_either_may()
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service, options => options.Programs = PartnerPrograms.IndirectReseller | PartnerPrograms.DirectBill);

        await connected.Probe.CreateAsync(new Probe());

        service.Sent.Should().ContainSingle();
    }

    [Theory]
    [InlineData(PartnerRoles.HelpdeskAgent, false)]
    [InlineData(PartnerRoles.SalesAgent, true)]
    [InlineData(PartnerRoles.AdminAgent | PartnerRoles.HelpdeskAgent, true)]
    [InlineData(PartnerRoles.None, true)]
    public async Task A_call_that_documents_a_role_is_refused_to_another_and_left_to_the_service_where_none_is_known(PartnerRoles roles, bool sent)
    {
        var service = new StubService(StubService.Json("""{"url":"https://admin.microsoft.com/"}"""));
        await using var connected = Connected.To(service, options => options.Roles = roles);

        var fault = await Record.ExceptionAsync(() => connected.Relationships.GetRequestAsync());

        (fault is null).Should().Be(sent);
        service.Sent.Should().HaveCount(sent ? 1 : 0);
        if (!sent) fault.Should().BeOfType<PartnerCenterException>().Which.Meaning.Should().ContainAll("AdminAgent", "SalesAgent", "HelpdeskAgent");
    }

    [Fact]
    public async Task A_filter_by_partner_asks_for_a_user_and_other_filters_do_not()
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service, options => options.TokenKind = TokenKinds.AppOnly);

        await connected.Customers.ListAsync(0, CustomerFilter.ByCompanyName("IndirectReseller"));
        await connected.Awaiting(it => it.Customers.ListAsync(0, CustomerFilter.ByReseller(ResellerId.Parse(Partner)))).Should().ThrowAsync<PartnerCenterException>();
        await connected.Awaiting(it => it.Customers.ListAsync(0, CustomerFilter.ByProvider(ProviderId.Parse(Partner)))).Should().ThrowAsync<PartnerCenterException>();

        service.Sent.Should().ContainSingle();
    }

    [Fact]
    public void The_catalogue_tells_each_call_apart()
    {
        PartnerCenterOperations.All.Select(operation => (operation.Method, operation.Path)).Should().OnlyHaveUniqueItems();
        PartnerCenterOperations.All.Should().OnlyContain(operation => operation.Tokens != TokenKinds.None && operation.Programs != PartnerPrograms.None);
        foreach (var operation in PartnerCenterOperations.All) PartnerCenterOperations.Find(operation.Method, operation.Path).Should().BeSameAs(operation);
        PartnerCenterOperations.Find(HttpMethod.Get, "/v1/nothing").Should().BeNull();
        PartnerCenterOperations.All.Where(operation => operation.Repeat == RepeatSafety.ByRequestId).Select(operation => operation.Id).Should().BeEquivalentTo("PC-C3", "PC-X1");
    }
}
