using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Http.Tests.Relations.Harness;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Http.Tests.Relations;

/// <summary>What holds for every use case: it is sent as the contract says, and whatever comes back is told in its name.</summary>
public sealed class EveryUseCaseTests
{
    private static readonly Type[] Features = [typeof(IProviderLinks), typeof(IProviders), typeof(IAccounts), typeof(IEnrollments), typeof(ICustomers)];

    private static readonly Dictionary<string, MethodInfo> UseCases = Features
        .SelectMany(feature => feature.GetMethods())
        .ToDictionary(method => $"{method.DeclaringType!.Name[1..]}.{method.Name[..^"Async".Length]}");

    public static TheoryData<string> Names => [.. UseCases.Keys];

    public static TheoryData<string> Commands => [.. UseCases.Where(useCase => CommandOf(useCase.Value) is not null).Select(useCase => useCase.Key)];

    [Fact]
    public void The_contract_names_every_use_case_and_no_other() => Contract.Routes.Keys.Should().BeEquivalentTo(UseCases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_use_case_is_sent_to_its_place(string name)
    {
        var route = Contract.Routes[name];
        var sent = await SentByAsync(name);

        sent.Method.Method.Should().Be(route.Method);
        sent.Address.AbsolutePath.Should().Be("/partner-relations" + Regex.Replace(route.Path, "{[a-zA-Z]+}", Sample.Id, RegexOptions.None, TimeSpan.FromSeconds(1)));
        sent.Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]).Should().Equal(route.Query);
        sent["Accept"].Should().Be("application/json, application/problem+json");
        (sent["Content-Type"] is null).Should().Be(route.Method == "GET");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_says_nothing_twice(string name)
    {
        var sent = await SentByAsync(name);

        sent["Idempotency-Key"].Should().Be(Sample.Id);
        sent["If-Match"].Should().Be($"\"{Sample.Version}\"");
        var members = CommandOf(UseCases[name])!.GetProperties().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)).Except(["requestId", "expectedVersion", .. Contract.Routes[name].PathMembers]);
        JsonNode.Parse(sent.Body)!.AsObject().Select(member => member.Key).Should().BeEquivalentTo(members);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_question_carries_no_header_of_a_command(string name)
    {
        if (CommandOf(UseCases[name]) is not null) return;
        var sent = await SentByAsync(name);

        (sent["Idempotency-Key"], sent["If-Match"]).Should().Be((null, null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_names_the_use_case(string name)
    {
        await using var portal = ConnectedToPortal.To(new StubService(StubService.Status(HttpStatusCode.Unauthorized)));

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => CallAsync(portal, name));

        fault.Operation.Should().Be(name);
        fault.Message.Should().StartWith($"{name} was rejected with 401");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_travels_in_no_address_and_no_header(string name)
    {
        var sent = await SentByAsync(name);

        sent.Address.OriginalString.Should().NotContain("secret");
        sent.Headers.Values.Should().NotContain(value => value.Contains("secret", StringComparison.Ordinal));
        sent.Body.Contains("the-secret-token", StringComparison.Ordinal).Should().Be(TakesToken(UseCases[name]));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_missing_command_is_the_callers_mistake(string name)
    {
        await using var portal = ConnectedToPortal.To(new StubService());
        var method = UseCases[name];

        await FluentActions.Awaiting(() => (Task)method.Invoke(portal.Client(method.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, [null, CancellationToken.None], null)!)
            .Should().ThrowAsync<ArgumentNullException>().WithParameterName("command");
    }

    private static async Task<SentRequest> SentByAsync(string name)
    {
        var service = new StubService(StubService.Status(HttpStatusCode.Unauthorized));
        await using var portal = ConnectedToPortal.To(service);
        await Assert.ThrowsAsync<PartnerRelationsException>(() => CallAsync(portal, name));
        return service.Sent.Single();
    }

    private static Task CallAsync(ConnectedToPortal portal, string name)
    {
        var method = UseCases[name];
        return (Task)method.Invoke(portal.Client(method.DeclaringType!), [.. method.GetParameters().Select(parameter => Sample.Of(parameter.ParameterType))])!;
    }

    private static Type? CommandOf(MethodInfo method) => method.GetParameters().Select(parameter => parameter.ParameterType).SingleOrDefault(type => type.IsSubclassOf(typeof(PartnerCommand)));

    private static bool TakesToken(MethodInfo method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(InvitationToken) || parameter.ParameterType.GetProperty("Token")?.PropertyType == typeof(InvitationToken));
}
