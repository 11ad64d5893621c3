using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PartnerRelations.Accounts;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Tests.Relations.Harness;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>Client and end points agree on every use case: the call comes to its place, and is understood there.</summary>
public sealed class EveryUseCaseTests
{
    private static readonly Dictionary<string, (PropertyInfo Feature, MethodInfo Method)> UseCases = typeof(IRelations).GetProperties()
        .SelectMany(feature => feature.PropertyType.GetMethods(), (feature, method) => (feature, method))
        .ToDictionary(useCase => $"{useCase.feature.PropertyType.Name[1..]}.{useCase.method.Name[..^"Async".Length]}");

    public static TheoryData<string> Names => [.. UseCases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_comes_to_the_end_point_of_its_name_and_is_understood(string name)
    {
        var called = new ConcurrentQueue<string?>();
        await using var portal = await TestPortal.StartAsync(app: app =>
        {
            app.Use((context, next) =>
            {
                called.Enqueue(context.GetEndpoint()?.Metadata.GetMetadata<RelationEndpoint>()?.Name);
                return next(context);
            });
            app.MapPartnerRelations();
        });
        await using var client = RelationsOverHttp.As(portal.World.Samples.Actor(portal.World.Samples.Tenant()), new Uri(portal.Server.BaseAddress, "partner-relations"), portal.Server.CreateHandler);
        var (feature, method) = UseCases[name];

        var answering = (Task)method.Invoke(feature.GetValue(client), [.. method.GetParameters().Select(parameter => Sample.Of(parameter.ParameterType))])!;
        await answering;

        called.Should().Equal(name);
        var answer = answering.GetType().GetProperty("Result")!.GetValue(answering)!;
        var errors = (IReadOnlyList<PartnerError>)answer.GetType().GetProperty("Errors")!.GetValue(answer)!;
        errors.Should().NotContain(error => error.Code.StartsWith("request.", StringComparison.Ordinal), "the domain answers, and not HTTP");
    }

    [Fact]
    public async Task What_HTTP_itself_refuses_is_a_fault_with_the_servers_words()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var nobody = RelationsOverHttp.As(Actor.Anonymous, new Uri(portal.Server.BaseAddress, "partner-relations"), portal.Server.CreateHandler);

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => nobody.Accounts.FindAsync(TestContext.Current.CancellationToken));

        (fault.Kind, fault.StatusCode, fault.Code, fault.Operation).Should().Be((PartnerRelationsFaultKind.Rejected, System.Net.HttpStatusCode.Unauthorized, "request.sign_in_required", "Accounts.Find"));
        fault.Remedy.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Strangers_who_come_too_often_are_told_when_to_come_again()
    {
        await using var portal = await TestPortal.StartAsync(options => options.StrangerLimits.PerCaller = 2);
        await using var nobody = RelationsOverHttp.As(Actor.Anonymous, new Uri(portal.Server.BaseAddress, "partner-relations"), portal.Server.CreateHandler, options => options.Retries = 0);
        var token = InvitationToken.From("made up");

        for (var time = 0; time < 2; time++) (await nobody.Links.PreviewAsync(token, cancellationToken: TestContext.Current.CancellationToken)).Error!.Code.Should().Be("invitation.not_usable");
        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => nobody.Links.PreviewAsync(token, cancellationToken: TestContext.Current.CancellationToken));

        fault.RetryAfter.Should().BeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_prefix_of_the_hosts_own_is_part_of_the_address()
    {
        await using var portal = await TestPortal.StartAsync(app: app => app.MapPartnerRelations("/api/csp"));
        var provider = await portal.World.AddProviderAsync();
        await using var client = RelationsOverHttp.As(provider.Admin, new Uri(portal.Server.BaseAddress, "api/csp/"), portal.Server.CreateHandler);

        (await client.Providers.FindAsync(provider.AsProvider, TestContext.Current.CancellationToken)).Value.Id.Should().Be(provider.AsProvider);
    }

    [Fact]
    public async Task A_store_that_is_away_is_a_fault_that_says_when_to_come_again()
    {
        await using var portal = await TestPortal.StartAsync(options => options.RetryAfter = TimeSpan.FromSeconds(1));
        var provider = await portal.World.AddProviderAsync();
        await using var client = RelationsOverHttp.As(provider.Admin, new Uri(portal.Server.BaseAddress, "partner-relations"), portal.Server.CreateHandler, options => options.Retries = 0);
        portal.World.Faults.FailNextSave();

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => client.Links.InviteAsync(new InviteReseller { Email = "who@reseller.example" }, TestContext.Current.CancellationToken));

        (fault.StatusCode, fault.RetryAfter).Should().Be((System.Net.HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)));
        (await client.Links.InviteAsync(new InviteReseller { Email = "who@reseller.example" }, TestContext.Current.CancellationToken)).Value.Draft.Should().NotBeNull();
    }

    [Fact]
    public async Task A_text_that_nothing_can_keep_is_a_fault_and_half_a_character_a_refusal()
    {
        await using var portal = await TestPortal.StartAsync();
        var provider = await portal.World.AddProviderAsync();
        await using var client = RelationsOverHttp.As(provider.Admin, new Uri(portal.Server.BaseAddress, "partner-relations"), portal.Server.CreateHandler);

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => client.Links.InviteAsync(new InviteReseller { Email = "zero\0zero" }, TestContext.Current.CancellationToken));
        var refused = await client.Links.InviteAsync(new InviteReseller { Email = "half \ud800" }, TestContext.Current.CancellationToken);

        (fault.Code, fault.Target).Should().Be(("request.text_malformed", "/email"));
        refused.Error!.Code.Should().Be("email.malformed");
        (await portal.World.As(provider).ProviderLinks.ListResellersAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.Items.Should().BeEmpty();
    }
}
