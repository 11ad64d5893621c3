using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerRelations.Customers;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Http.Tests.Relations.Harness;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Http.Tests.Relations;

public sealed class ClientRegistrationTests
{
    public static TheoryData<string, Action<PartnerRelationsClientOptions>> Mistakes => new()
    {
        { "Address must be the absolute", options => options.Address = null },
        { "Address must be the absolute", options => options.Address = new Uri("/partner-relations", UriKind.Relative) },
        { "Address must be the absolute", options => options.Address = new Uri("ftp://portal.example/partner-relations") },
        { "Address must have no query", options => options.Address = new Uri("https://portal.example/partner-relations?a=b") },
        { "Address must have no query", options => options.Address = new Uri("https://portal.example/partner-relations#a") },
        { "Address must have no query", options => options.Address = new Uri("https://me:secret@portal.example/partner-relations") },
        { "Timeout must be", options => options.Timeout = TimeSpan.Zero },
        { "Timeout must be", options => options.Timeout = Timeout.InfiniteTimeSpan },
        { "TryTimeout must be", options => options.TryTimeout = options.Timeout + TimeSpan.FromTicks(1) },
        { "TryTimeout must be", options => options.TryTimeout = TimeSpan.Zero },
        { "Retries must be", options => options.Retries = 11 },
        { "Retries must be", options => options.Retries = -1 },
        { "MaxRetryWait must be", options => options.MaxRetryWait = TimeSpan.FromHours(2) },
        { "MaxAnswerBytes must be", options => options.MaxAnswerBytes = 0 },
    };

    [Theory]
    [InlineData("https://portal.example", "https://portal.example/account")]
    [InlineData("https://portal.example/", "https://portal.example/account")]
    [InlineData("https://portal.example/partner-relations", "https://portal.example/partner-relations/account")]
    [InlineData("https://portal.example/partner-relations/", "https://portal.example/partner-relations/account")]
    [InlineData("http://portal:8080/a/b/", "http://portal:8080/a/b/account")]
    public async Task The_prefix_of_the_address_stays_with_or_without_a_slash_behind_it(string address, string expected)
    {
        var service = new StubService(PortalAnswer.Problem(HttpStatusCode.NotFound, "{}"));
        await using var portal = ConnectedToPortal.To(service, options => options.Address = new Uri(address));

        await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Accounts.FindAsync(TestContext.Current.CancellationToken));

        service.Sent.Single().Address.Should().Be(new Uri(expected));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_the_options_is_told_when_the_host_starts(string says, Action<PartnerRelationsClientOptions> mistake)
    {
        var services = new ServiceCollection();
        services.AddPartnerRelationsClient(options =>
        {
            options.Address = new Uri("https://portal.example/partner-relations");
            mistake(options);
        });
        using var provider = services.BuildServiceProvider();

        var failure = provider.GetRequiredService<IStartupValidator>().Invoking(start => start.Validate()).Should().Throw<OptionsValidationException>().Which;

        failure.Failures.Should().Contain(problem => problem.StartsWith(says, StringComparison.Ordinal));
        failure.Message.Should().NotContain("secret");
    }

    [Fact]
    public void All_mistakes_are_told_together()
    {
        var services = new ServiceCollection();
        services.AddPartnerRelationsClient(options => options.Retries = -1);
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Invoking(start => start.Validate()).Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(2);
    }

    [Fact]
    public async Task Registering_twice_is_registering_once_with_both_settings()
    {
        var service = new StubService(PortalAnswer.Of(HttpStatusCode.BadGateway, "text/html", ""));
        var services = new ServiceCollection();
        var first = services.AddPartnerRelationsClient(options => options.Address = new Uri("https://portal.example/one")).ConfigurePrimaryHttpMessageHandler(() => service);
        var count = services.Count(it => !it.ServiceType.Name.StartsWith("IConfigureOptions", StringComparison.Ordinal));
        var second = services.AddPartnerRelationsClient(options => options.Retries = 0);
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<PartnerRelationsException>(() => provider.GetRequiredService<ICustomers>().ListMineAsync(cancellationToken: TestContext.Current.CancellationToken));

        second.Name.Should().Be(first.Name);
        service.Sent.Single().Address.AbsolutePath.Should().Be("/one/customer-relationships");
        services.Count(it => it.ServiceType == typeof(ICustomers)).Should().Be(1);
        count.Should().BePositive();
    }

    [Fact]
    public void What_the_host_has_registered_itself_stays()
    {
        var own = new ServiceCollection().AddPartnerRelationsClient(options => options.Address = new Uri("https://one.example")).Services.BuildServiceProvider().GetRequiredService<IProviderLinks>();
        var services = new ServiceCollection();
        services.AddSingleton(own);
        services.AddPartnerRelationsClient(options => options.Address = new Uri("https://two.example"));
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IProviderLinks>().Should().BeSameAs(own);
    }

    [Fact]
    public async Task A_handler_of_the_hosts_signs_in_each_try_anew()
    {
        var service = new StubService(PortalAnswer.Of(HttpStatusCode.ServiceUnavailable, "text/plain", ""), PortalAnswer.Problem(HttpStatusCode.NotFound, "{}"));
        var tries = 0;
        await using var portal = ConnectedToPortal.To(service, build: builder => builder.AddHttpMessageHandler(() => new SignIn(() => $"token-{++tries}")));

        var asking = portal.Accounts.FindAsync(TestContext.Current.CancellationToken);
        await portal.Clock.PassNextWaitAsync();
        await Assert.ThrowsAsync<PartnerRelationsException>(() => asking);

        service.Sent.Select(sent => sent["Authorization"]).Should().Equal("Bearer token-1", "Bearer token-2");
    }

    [Fact]
    public async Task A_handler_of_the_hosts_that_fails_is_a_fault_of_the_call()
    {
        await using var portal = ConnectedToPortal.To(new StubService(), build: builder => builder.AddHttpMessageHandler(() => new SignIn(() => throw new InvalidOperationException("Nobody is signed in."))));

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Accounts.FindAsync(TestContext.Current.CancellationToken));

        (fault.Kind, fault.WasSent, fault.Operation).Should().Be((PartnerRelationsFaultKind.NotReached, false, "Accounts.Find"));
        fault.InnerException.Should().BeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task A_handler_of_the_hosts_that_fails_for_a_moment_doubles_no_header()
    {
        var service = new StubService(PortalAnswer.Problem(HttpStatusCode.NotFound, "{}"));
        var tries = 0;
        await using var portal = ConnectedToPortal.To(service, build: builder => builder.AddHttpMessageHandler(() => new SignIn(() => ++tries == 1 ? throw new HttpRequestException(HttpRequestError.ConnectionError, "The identity provider is away.") : "token")));

        var revoking = portal.Links.RevokeAsync(new RevokeProviderInvitation { LinkId = ProviderLinkId.Parse(Sample.Id), RequestId = RequestId.Parse(Sample.Id), ExpectedVersion = 7 }, TestContext.Current.CancellationToken);
        await portal.Clock.PassNextWaitAsync();
        await Assert.ThrowsAsync<PartnerRelationsException>(() => revoking);

        (service.Sent.Single()["Idempotency-Key"], service.Sent.Single()["If-Match"]).Should().Be((Sample.Id, "\"7\""));
    }

    [Fact]
    public async Task One_client_serves_many_callers_at_once()
    {
        var service = new StubService((sent, _) => Task.FromResult(PortalAnswer.Refusal(HttpStatusCode.NotFound, new PartnerError { Code = sent.Address.Segments[^1], Kind = PartnerErrorKind.NotFound, Message = "m", Remedy = "r" })));
        await using var portal = ConnectedToPortal.To(service);
        var customers = portal.Customers;

        var ids = Enumerable.Range(0, 200).Select(_ => new CustomerRelationshipId(Guid.NewGuid())).ToList();
        var answers = await Task.WhenAll(ids.Select(id => customers.FindRelationshipAsync(id, TestContext.Current.CancellationToken)));

        answers.Select(answer => answer.Error!.Code).Should().Equal(ids.Select(id => id.ToString()));
    }

    private sealed class SignIn(Func<string> token) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", token());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
