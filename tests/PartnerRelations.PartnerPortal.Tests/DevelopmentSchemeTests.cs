using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PartnerRelations.PartnerPortal.ApiPage;
using PartnerRelations.PartnerPortal.Development;

namespace PartnerRelations.PartnerPortal.Tests;

public sealed class DevelopmentSchemeTests
{
    public static TheoryData<string> People => [.. SeededPeople.All.Select(person => person.Name)];

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("development-like")]
    public void Outside_Development_it_is_refused(string environment)
    {
        var act = () => DevelopmentScheme.Add(new ServiceCollection(), new Surroundings(environment));

        act.Should().Throw<InvalidOperationException>().WithMessage($"*refused in the environment {environment}*");
    }

    [Theory]
    [MemberData(nameof(People))]
    public void A_seeded_persons_token_is_that_person(string name) =>
        DevelopmentToken.Read($"dev-{name}").Should().Be(SeededPeople.All.Single(person => person.Name == name).Actor);

    [Fact]
    public void Anybody_else_is_written_out()
    {
        var (tenant, user) = (TenantId.Parse("0190c0de-0000-7000-8000-00000000aaaa"), UserId.Parse("0190c0de-0000-7000-8000-00000000bbbb"));

        DevelopmentToken.Read($"dev-user.{tenant}.{user}.GlobalAdministrator+SalesAgent").Should().Be(Actor.User(tenant, user, PartnerRoles.GlobalAdministrator | PartnerRoles.SalesAgent));
        DevelopmentToken.Read($"dev-customer.{tenant}.{user}.None").Should().Be(Actor.Customer(tenant, user, PartnerRoles.None));
        DevelopmentToken.Read($"dev-reviewer.{user}").Should().Be(Actor.Reviewer($"{user}"));
        DevelopmentToken.Read($"dev-system.{user}").Should().Be(Actor.System($"{user}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fabrikam-admin")]
    [InlineData("dev-")]
    [InlineData("dev-nobody")]
    [InlineData("dev-user.x.y.None")]
    [InlineData("dev-user.0190c0de-0000-7000-8000-00000000aaaa.0190c0de-0000-7000-8000-00000000bbbb.")]
    [InlineData("dev-user.0190c0de-0000-7000-8000-00000000aaaa.0190c0de-0000-7000-8000-00000000bbbb.63")]
    [InlineData("dev-user.0190c0de-0000-7000-8000-00000000aaaa.0190c0de-0000-7000-8000-00000000bbbb.Everything")]
    [InlineData("dev-user.00000000-0000-0000-0000-000000000000.0190c0de-0000-7000-8000-00000000bbbb.None")]
    [InlineData("dev-reviewer.")]
    public void Anything_else_is_no_token(string token) => DevelopmentToken.Read(token).Should().BeNull();

    [Fact]
    public async Task A_token_that_is_none_signs_nobody_in()
    {
        await using var portal = await RunningPortal.StartAsync();

        foreach (var token in new[] { null, "", "dev-nobody", "dev-user.x.y.None" })
        {
            using var answer = await portal.GetAsync($"{PortalApi.Prefix}/account", token);
            answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, "of {0}", token);
        }
    }

    [Fact]
    public async Task The_page_signs_in_by_a_cookie_that_no_script_reads_and_no_other_page_sends()
    {
        await using var portal = await RunningPortal.StartAsync();

        using var answer = await SignInAsync(portal, "contoso-admin", portal.Address.GetLeftPart(UriPartial.Authority));

        answer.StatusCode.Should().Be(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.Should().Be(ApiPages.Path);
        answer.Headers.GetValues("Set-Cookie").Single().Should().Contain("dev-contoso-admin").And.Contain("httponly").And.Contain("samesite=strict");
    }

    [Fact]
    public async Task A_page_of_another_origin_signs_nobody_in_and_steers_nothing()
    {
        await using var portal = await RunningPortal.StartAsync();

        using var signIn = await SignInAsync(portal, "contoso-admin", "https://elsewhere.example");
        using var steering = new HttpRequestMessage(HttpMethod.Post, "/development/clock") { Content = JsonContent.Create(new { by = "1.00:00:00" }) };
        steering.Headers.Add("Origin", "https://elsewhere.example");
        using var steered = await portal.Client.SendAsync(steering);

        signIn.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        signIn.Headers.Contains("Set-Cookie").Should().BeFalse();
        steered.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/development/mails", HttpStatusCode.Forbidden)]
    [InlineData("/partner-relations/account", HttpStatusCode.Unauthorized)]
    public async Task Under_a_name_that_is_not_this_machines_it_is_not_there(string path, HttpStatusCode status)
    {
        await using var portal = await RunningPortal.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "rebound.example";
        request.Headers.Authorization = new("Bearer", "dev-fabrikam-admin");

        using var answer = await portal.Client.SendAsync(request);

        answer.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task The_clock_goes_ahead_and_not_back()
    {
        await using var portal = await RunningPortal.StartAsync();
        var before = await NowAsync(portal);

        using var ahead = await portal.PostAsync("/development/clock", null, new { by = "40.00:00:00" });
        using var back = await portal.PostAsync("/development/clock", null, new { by = "-1.00:00:00" });

        ahead.StatusCode.Should().Be(HttpStatusCode.OK);
        back.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        ((await NowAsync(portal)) - before).Should().BeGreaterThanOrEqualTo(TimeSpan.FromDays(40));
    }

    private static async Task<DateTimeOffset> NowAsync(RunningPortal portal) => (await portal.Client.GetFromJsonAsync<ClockNow>("/development/clock"))!.Now;

    private static async Task<HttpResponseMessage> SignInAsync(RunningPortal portal, string person, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, SignInPage.Path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("person", person)]) };
        request.Headers.Add("Origin", origin);
        return await portal.Client.SendAsync(request);
    }

    private sealed class Surroundings(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "portal";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
