using System.Net;
using System.Net.Sockets;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.PartnerPortal.Storing;

namespace PartnerRelations.PartnerPortal.Tests;

public sealed class StartingTests(PostgreSqlServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partner-portal-start-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_fresh_folder_becomes_a_portal_with_a_world_in_it()
    {
        await using var portal = await RunningPortal.StartAsync(_folder.FullName);

        File.Exists(Path.Combine(_folder.FullName, "partner-portal.db")).Should().BeTrue();
        var links = await portal.ListAsync("/provider-links/providers", "dev-fabrikam-admin");
        links.Should().ContainSingle().Which!["status"]!.GetValue<string>().Should().Be("Active");
        var customers = await portal.ListAsync("/customer-relationships", "dev-contoso-admin");
        customers.Should().ContainSingle().Which!["customerName"]!.GetValue<string>().Should().Be("Adventure Works");
        (await portal.ListAsync("/customer-invitations?status=Sent", "dev-fabrikam-admin")).Should().ContainSingle("Wingtip Toys has not answered");
        (await portal.ListAsync("/customer-relationships/partners", "dev-adventure-works-admin")).Should().HaveCount(2, "it accepted provider and reseller");
        Directory.GetFiles(portal.Setup.Mails, "*.eml").Should().NotBeEmpty("the primary contact was written to");
    }

    [Fact]
    public async Task What_is_Microsofts_is_asked_at_the_simulator_inside()
    {
        await using var portal = await RunningPortal.StartAsync(_folder.FullName);
        var customers = await portal.ListAsync("/customer-relationships", "dev-contoso-admin");

        var plan = await portal.AskAsync($"/customer-relationships/{customers[0]!["id"]}/ending-plan", "dev-contoso-admin");

        plan["unsettled"]!.AsArray().Should().ContainSingle("the customer has a subscription there").Which!["code"]!.GetValue<string>().Should().Be("customer_relationship.subscriptions_active");
    }

    [Fact]
    public async Task A_second_start_goes_on_where_the_first_has_stopped()
    {
        string kept;
        await using (var first = await RunningPortal.StartAsync(_folder.FullName))
        {
            using var invited = await first.PostAsync($"{PortalApi.Prefix}/provider-links", "dev-contoso-admin", new { email = "new@reseller.example" });
            invited.StatusCode.Should().Be(HttpStatusCode.Created);
            kept = $"{await first.AskAsync("/enrollments/queue", "dev-reviewer")}";
        }

        await using var second = await RunningPortal.StartAsync(_folder.FullName);

        (await second.ListAsync("/provider-links/resellers", "dev-contoso-admin")).Should().HaveCount(2, "the invitation is there, and nothing was seeded again");
        $"{await second.AskAsync("/enrollments/queue", "dev-reviewer")}".Should().Be(kept);
    }

    [Fact]
    public async Task Two_instances_that_start_at_once_share_one_PostgreSQL_database()
    {
        var database = await server.CreateDatabaseAsync();
        try
        {
            var both = await Task.WhenAll(RunningPortal.StartAsync(null, "--database", database), RunningPortal.StartAsync(null, "--database", database));
            await using var one = both[0];
            await using var other = both[1];

            (await one.ListAsync("/enrollments/queue", "dev-reviewer")).Should().ContainSingle("the world was seeded once");
            (await other.ListAsync("/provider-links/providers", "dev-fabrikam-admin")).Should().ContainSingle();
            using var invited = await one.PostAsync($"{PortalApi.Prefix}/provider-links", "dev-contoso-admin", new { email = "new@reseller.example" });
            invited.StatusCode.Should().Be(HttpStatusCode.Created);
            (await other.ListAsync("/provider-links/resellers", "dev-contoso-admin")).Should().HaveCount(2, "what one has written the other reads");
        }
        finally
        {
            await server.DropDatabaseAsync(database);
        }
    }

    [Fact]
    public async Task Two_instances_that_start_at_once_share_one_file()
    {
        var file = Path.Combine(_folder.FullName, "shared.db");

        var both = await Task.WhenAll(RunningPortal.StartAsync(null, "--database", file), RunningPortal.StartAsync(null, "--database", file));
        await using var one = both[0];
        await using var other = both[1];

        (await one.ListAsync("/enrollments/queue", "dev-reviewer")).Should().ContainSingle();
        (await other.ListAsync("/customer-invitations", "dev-fabrikam-admin")).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("--databse", "x.db", "--databse is no option")]
    [InlineData("--database", "Password=secret", "Portal:Database is neither")]
    [InlineData("--Portal:PublicAddress", "http://portal.example", "Portal:PublicAddress must be")]
    [InlineData("--Portal:KnownProxies:0", "somewhere", "is no IP address")]
    [InlineData("--Portal:ProgramDate", "yesterday", "ProgramDate")]
    [InlineData("--Portal:SignIn:Authority", "https://login.example", "Audience is missing")]
    [InlineData("--Portal:SignIn:Authority", "http://login.example", "Authority must be")]
    [InlineData("--Portal:PartnerCenter:ClientSecret", "secret", "Tenant is missing")]
    [InlineData("--Portal:Datebase", "x.db", "Datebase")]
    public async Task A_wrong_setting_is_named_and_nothing_is_made(string name, string value, string says)
    {
        var errors = new StringWriter();

        var code = await PortalHost.RunAsync(["--environment", "Development", "--folder", Path.Combine(_folder.FullName, "new"), name, value], TextWriter.Null, errors);

        code.Should().Be(PortalHost.WrongInput);
        $"{errors}".Should().Contain(says).And.NotContain("secret", "what is wrong may hold one");
        _folder.EnumerateFileSystemInfos().Should().BeEmpty();
    }

    [Fact]
    public async Task All_that_is_missing_for_production_is_named_at_once()
    {
        var errors = new StringWriter();

        var code = await PortalHost.RunAsync(["--environment", "Production", "--folder", Path.Combine(_folder.FullName, "new")], TextWriter.Null, errors);

        code.Should().Be(PortalHost.WrongInput);
        $"{errors}".Should().Contain("Portal:SignIn:Authority").And.Contain("Portal:PublicAddress").And.Contain("Development environment alone");
        _folder.EnumerateFileSystemInfos().Should().BeEmpty();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_words()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var errors = new StringWriter();
        string[] arguments = ["--environment", "Development", "--folder", _folder.FullName, "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft", "None"];

        (await PortalHost.RunAsync(arguments, TextWriter.Null, errors)).Should().Be(PortalHost.NotStarted);

        $"{errors}".Should().Contain("did not start").And.Contain("address already in use");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said_without_its_password()
    {
        var errors = new StringWriter();

        var code = await PortalHost.RunAsync(RunningPortal.Arguments(_folder.FullName, "--database", "Host=127.0.0.1;Port=1;Database=partners;Username=portal;Password=hidden-word"), TextWriter.Null, errors);

        code.Should().Be(PortalHost.NotStarted);
        $"{errors}".Should().Contain("partners").And.NotContain("hidden-word");
    }

    [Fact]
    public void A_password_is_no_part_of_a_databases_name() =>
        DatabaseSetting.Parse("Host=db.example;Database=partners;Username=portal;Password=hidden-word", "/")!.Name.Should().Be("the PostgreSQL database partners on db.example");

    [Fact]
    public async Task It_says_that_it_lives_and_can_work_and_not_what_serves_it()
    {
        await using var portal = await RunningPortal.StartAsync(_folder.FullName);

        foreach (var path in new[] { HealthPages.Live, HealthPages.Ready })
        {
            using var answer = await portal.GetAsync(path);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Headers.Server.Should().BeEmpty();
            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'self'");
        }
    }
}
