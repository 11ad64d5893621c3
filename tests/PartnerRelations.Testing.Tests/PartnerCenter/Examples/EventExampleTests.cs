using System.Text;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter.Examples;

/// <summary>The fake tells partners of each documented event in the documented shape, because of what causes it and not because a test says so.</summary>
public sealed class EventExampleTests
{
    private static readonly Dictionary<string, Func<Stage, Task>> Causes = new(StringComparer.Ordinal)
    {
        ["webhook-callback-delivery"] = stage => stage.Center.SendAsync(stage.Partner, HttpMethod.Post, "/webhooks/v1/registration/validationEvents"),
        ["webhook-event-reseller-relationship-accepted-by-customer"] = stage => stage.Center.CustomerOfAsync(stage.Partner),
        ["webhook-event-subscription-updated"] = async stage =>
        {
            var customer = await stage.Center.CustomerOfAsync(stage.Partner);
            stage.Center.Fake.SuspendSubscription(stage.Center.Fake.BuySubscription(stage.Partner.Tenant, customer.Tenant).Id);
        },
        ["webhook-event-dap-admin-relationship-approved"] = stage => GrantAsync(stage),
        ["webhook-event-dap-admin-relationship-terminated-by-microsoft"] = async stage =>
            stage.Center.Fake.RemoveAdministration(stage.Partner.Tenant, (await GrantAsync(stage)).Tenant, byMicrosoft: true),
        ["webhook-event-granular-admin-relationship-approved"] = stage => ActivateAsync(stage),
        ["webhook-event-granular-admin-relationship-activated"] = stage => ActivateAsync(stage),
        ["webhook-event-granular-admin-relationship-expired"] = async stage =>
        {
            await ActivateAsync(stage);
            stage.Center.Clock.Advance(TimeSpan.FromDays(731));
        },
        ["webhook-event-granular-admin-access-assignment-created"] = stage => AssignAsync(stage),
        ["webhook-event-granular-admin-access-assignment-updated"] = async stage =>
        {
            var path = await AssignAsync(stage);
            await stage.Graph.SendAsync(
                stage.Partner, HttpMethod.Patch, path, $"{{{GraphCalls.Access(GraphCalls.Roles[1])}}}", ("If-Match", await stage.Graph.EtagAsync(stage.Partner, path)));
        },
        ["webhook-event-granular-admin-access-assignment-deleted"] = async stage =>
        {
            var path = await AssignAsync(stage);
            await stage.Graph.SendAsync(stage.Partner, HttpMethod.Delete, path, null, ("If-Match", await stage.Graph.EtagAsync(stage.Partner, path)));
        },
    };

    public static TheoryData<string> Names => [.. Causes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_event_has_the_documented_shape(string name)
    {
        var documented = JsonDocument.Parse(ExampleFiles.ReadBody(name)).RootElement;
        var told = documented.GetProperty("EventName").GetString()!;
        var stage = new Stage(told);

        await Causes[name](stage);
        await stage.Center.Fake.Webhooks.HandOverAsync((post, _) =>
        {
            stage.Posted.Add(post);
            return Task.FromResult(200);
        });

        var body = JsonDocument.Parse(Encoding.UTF8.GetString(stage.Posted.Should().ContainSingle().Subject.Body.Span)).RootElement;
        JsonShape.Differences(documented, body, new HashSet<string>(StringComparer.Ordinal)).Should().BeEmpty();
        foreach (var member in (string[])["EventName", "ResourceName"]) body.GetProperty(member).GetString().Should().Be(documented.GetProperty(member).GetString());
    }

    [Fact]
    public void Each_documented_event_has_a_cause() =>
        ExampleFiles.Names().Where(name => ExampleRows.Events.Any(events => name.StartsWith(events, StringComparison.Ordinal))).Should().BeEquivalentTo(Causes.Keys);

    private static async Task<FakeCustomer> GrantAsync(Stage stage)
    {
        var customer = await stage.Center.CustomerOfAsync(stage.Partner);
        stage.Center.Fake.GrantAdministration(stage.Partner.Tenant, customer.Tenant);
        return customer;
    }

    private static Task<string> ActivateAsync(Stage stage) => stage.Graph.ActivateAsync(stage.Partner, stage.Center.Fake.AddCustomer());

    private static async Task<string> AssignAsync(Stage stage)
    {
        var (id, group) = (await ActivateAsync(stage), (await stage.Graph.GetAsync(stage.Partner, "/v1.0/groups")).Values("id")[0]);
        var reply = await stage.Graph.SendAsync(stage.Partner, HttpMethod.Post, $"{GraphCalls.Path}/{id}/accessAssignments", GraphCalls.Assignment(group, GraphCalls.Roles[0]));
        return reply.Headers["Location"];
    }

    /// <summary>A provider that registered for one event.</summary>
    private sealed class Stage
    {
        public Stage(string told)
        {
            Graph = new GraphCalls(Center);
            Center.Fake.ChangePartner(Partner.Tenant, partner => partner with { Webhooks = new() { SubscriberId = Guid.NewGuid(), WebhookUrl = "https://portal.example/webhooks/callback", WebhookEvents = [told] } });
        }

        public Center Center { get; } = new();

        public GraphCalls Graph { get; }

        public FakePartner Partner => Center.Provider;

        public List<FakeWebhookPost> Posted { get; } = [];
    }
}
